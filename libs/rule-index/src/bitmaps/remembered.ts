/** Makes what a key stands for, or gives what was made of it before; of the keys only the last asked for are remembered. */
export function remembered<Thing>(most: number): (key: string, make: () => Thing) => Thing {
  const kept = new Map<string, Thing>();
  return (key, make) => {
    const known = kept.get(key) ?? make();
    // What is asked for goes behind all others.
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
    return known;
  };
}
