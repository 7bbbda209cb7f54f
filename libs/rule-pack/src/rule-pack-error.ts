/** A file of the pack cannot be read; the message names it and says what would be right. */
export class RulePackError extends Error {
  override readonly name = 'RulePackError';
}
