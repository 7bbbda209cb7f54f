import { chapters01To24 } from './headings/chapters-01-to-24.js';
import { chapters25To29 } from './headings/chapters-25-to-29.js';
import { chapters30To40 } from './headings/chapters-30-to-40.js';
import { chapters41To55 } from './headings/chapters-41-to-55.js';
import { chapters56To67 } from './headings/chapters-56-to-67.js';
import { chapters68To83 } from './headings/chapters-68-to-83.js';
import { chapters84To85 } from './headings/chapters-84-to-85.js';
import { chapters86To97 } from './headings/chapters-86-to-97.js';
import { byCode, namedCodes, type NamedCode } from './named-code.js';

/** The headings of the Harmonized System, edition of 2022, in order of code. */
export const headings: readonly NamedCode[] = [
  chapters01To24,
  chapters25To29,
  chapters30To40,
  chapters41To55,
  chapters56To67,
  chapters68To83,
  chapters84To85,
  chapters86To97,
].flatMap(namedCodes);

const named = byCode(headings);

/** The heading of four digits. */
export function headingNamed(code: string): NamedCode | undefined {
  return named.get(code);
}
