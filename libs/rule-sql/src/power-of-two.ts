/** Two to that power as SQL, exactly: the shortest decimal that reads back to it. */
export function powerOfTwo(exponent: number): string {
  return `'${2 ** exponent}'::double precision`;
}
