/** A reason why the embedded database cannot run, as one sentence for the person who started the service. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
