/** A column or table name as a quoted SQL identifier; names come from the facts table or from code, never from a user. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
