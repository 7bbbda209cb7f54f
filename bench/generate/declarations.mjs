import { domains } from './domains.mjs';
import { randomOf, zipf } from './random.mjs';

const shapesInPool = 1000;

/**
 * Synthetic declarations as rows of facts, of a thousand object shapes: which facts are missing is drawn once per shape.
 * The rows come from `JSON.parse`, as rows of a service do. `texts` are their JSON.
 */
export function declarations(count, seed) {
  const random = randomOf(seed);
  const names = Object.keys(domains);
  const draws = new Map(names.map((name) => [name, drawOf(domains[name], random)]));
  const shapes = Array.from({ length: shapesInPool }, () =>
    names.filter((name) => !random.chance(domains[name].missing)),
  );
  const texts = Array.from({ length: count }, () =>
    JSON.stringify(Object.fromEntries(random.pick(shapes).map((name) => [name, draws.get(name)()]))),
  );
  return { texts, rows: texts.map((text) => JSON.parse(text)) };
}

/** A function that draws values of a fact. */
export function drawOf(domain, random) {
  if (domain.kind !== 'text') return () => domain.draw(random);
  const index = zipf(domain.values.length, domain.exponent, random);
  return () => domain.values[index()];
}
