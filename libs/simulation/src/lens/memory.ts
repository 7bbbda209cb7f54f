/** Things kept by name until their bytes exceed a budget; then those asked for longest ago go. */
export interface Memory<Thing> {
  readonly get: (name: string) => Thing | undefined;
  /** Keeps it, or says anew how large it is. What is kept last stays whatever its size. */
  readonly keep: (name: string, thing: Thing, bytes: number) => void;
  readonly drop: (name: string) => void;
}

export function memory<Thing>(budget: number): Memory<Thing> {
  const kept = new Map<string, { readonly thing: Thing; readonly bytes: number }>();
  return {
    get(name) {
      const found = kept.get(name);
      if (found === undefined) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found.thing;
    },
    keep(name, thing, bytes) {
      kept.delete(name);
      kept.set(name, { thing, bytes });
      let total = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
      for (const [oldest, one] of kept) {
        if (total <= budget || oldest === name) return;
        kept.delete(oldest);
        total -= one.bytes;
      }
    },
    drop: (name) => void kept.delete(name),
  };
}
