import { readFileSync } from 'node:fs';

/** Text of a file in this package's `data` folder, found from the sources and from the compiled output alike. */
export function dataText(name: string): string {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
}

/** A data file of the package, whose shape its reader states. */
export function dataJson<Shape>(name: string): Shape {
  return JSON.parse(dataText(name)) as Shape;
}
