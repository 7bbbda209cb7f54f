import { lanes, type Lane } from '@tidewaiter/rule-language';

/** The laxer of two lanes. */
export function laxer(a: Lane, b: Lane): Lane {
  return stricter(a, b) === a ? b : a;
}

/** The stricter of two lanes: red > yellow > blue > green. */
export function stricter(a: Lane, b: Lane): Lane {
  return lanes.indexOf(a) <= lanes.indexOf(b) ? a : b;
}
