import type { FactDefinition } from './ast.js';
import { factsOf } from './walk.js';

/** Definitions that use each other in a circle: the first of them, and the way back to it in words. */
interface Circle {
  readonly definition: FactDefinition;
  readonly path: string;
}

/** The definitions, each after those it uses; those in circles, or that use one in a circle, are left out. */
export function orderDefinitions(named: ReadonlyMap<string, FactDefinition>): {
  readonly order: readonly FactDefinition[];
  readonly circles: readonly Circle[];
} {
  const uses = new Map<string, readonly string[]>();
  const users = new Map<string, string[]>();
  for (const [name, { value }] of named) {
    const used = factsOf(value).filter((each) => named.has(each));
    uses.set(name, used);
    for (const each of used) users.set(each, [...(users.get(each) ?? []), name]);
  }
  const open = new Map([...uses].map(([name, used]) => [name, used.length]));
  const ready = [...open].flatMap(([name, count]) => (count === 0 ? [name] : []));
  // The array grows while it is walked.
  for (const name of ready) {
    for (const user of users.get(name) ?? []) {
      const left = (open.get(user) ?? 0) - 1;
      open.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  const isReady = new Set(ready);
  const stuck = new Map([...uses].filter(([name]) => !isReady.has(name)));
  return {
    order: ready.flatMap((name) => named.get(name) ?? []),
    circles: circlesIn(stuck).flatMap((path) => {
      const definition = named.get(path[0] ?? '');
      return definition ? [{ definition, path: [...path, path[0]].map((name) => `\`${name}\``).join(', ') }] : [];
    }),
  };
}

/** One circle for each walk that meets none found before; each begins with its name that is written first. */
function circlesIn(stuck: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  const places = new Map([...stuck.keys()].map((name, index) => [name, index]));
  for (const start of stuck.keys()) {
    const walk: string[] = [];
    const onWalk = new Set<string>();
    let name: string | undefined = start;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      walk.push(name);
      onWalk.add(name);
      name = stuck.get(name)?.find((used) => stuck.has(used));
    }
    if (name === undefined || !onWalk.has(name)) continue;
    const circle = walk.slice(walk.indexOf(name));
    const first = circle.reduce((least, each) => ((places.get(each) ?? 0) < (places.get(least) ?? 0) ? each : least));
    const at = circle.indexOf(first);
    circles.push([...circle.slice(at), ...circle.slice(0, at)]);
  }
  return circles;
}
