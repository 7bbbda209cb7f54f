import type { Permission, Role } from '@tidewaiter/contracts';

/** Who asks: a signed-in person, or a connected system with an API key. */
export interface Actor {
  readonly kind: 'person' | 'key';
  readonly id: string;
  /** What audit entries, authors and `createdBy` show: the user name, or `key:` and the key's name. */
  readonly name: string;
  readonly agency: string;
  readonly role: Role | undefined;
  readonly permissions: ReadonlySet<Permission>;
  /** Of a person: proof that a change comes from the workbench. */
  readonly csrfToken: string | undefined;
  readonly sessionId: string | undefined;
}

/** The service itself, where it acts without being asked: first run, clean-up. */
export const serviceActor: Actor = {
  kind: 'key',
  id: 'service',
  name: 'tidewaiter',
  agency: 'customs',
  role: undefined,
  permissions: new Set<Permission>(),
  csrfToken: undefined,
  sessionId: undefined,
};
