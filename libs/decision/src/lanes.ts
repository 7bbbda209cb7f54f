import { lanes, type Lane } from '@tidewaiter/rule-language';

/** The stricter of two lanes: red > yellow > blue > green. */
export function stricter(a: Lane, b: Lane): Lane {
  return lanes.indexOf(a) <= lanes.indexOf(b) ? a : b;
}
