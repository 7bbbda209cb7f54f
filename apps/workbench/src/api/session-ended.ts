/** Told when the service no longer knows the session; the router listens and leads to the sign-in page. */
const listeners = new Set<() => void>();

export const sessionEnded = {
  announce(): void {
    for (const listener of listeners) listener();
  },
  listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
