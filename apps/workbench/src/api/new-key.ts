/** A key no other request has. `crypto.randomUUID` exists only on https and localhost; offices also use plain addresses. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
