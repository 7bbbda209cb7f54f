/** A heading that an edition of the Harmonized System has deleted, and the headings its goods went to. */
export interface ExpiredHeading {
  readonly code: string;
  /** Year of the edition in which the heading no longer stands. */
  readonly edition: number;
  readonly successors: readonly string[];
}

/** By edition: code and successors. A number that a later edition has given to other goods is not here (8485, 8524). */
const deleted: Readonly<Record<number, string>> = {
  1996: '1519>3823',
  2002: '2527>2530 4108>4114 4109>4114 4110>4115 4111>4115',
  2007: `0503>0511 0509>0511 1402>1404 1403>1404 2838>2842 2851>2853 4204>4205 4815>4811,4823 5304>5305 6503>6505
    7012>7020 7414>7419 7416>7419 7417>7418 7803>7806 7805>7806 7906>7907 8004>8007 8005>8007 8006>8007 8520>8519
    9009>8443 9203>9205 9204>9205 9501>9503 9502>9503`,
  2017: '2848>2853 6908>6907 8469>8472',
  2022: '8107>8112 8803>8807',
};

/** Headings of earlier editions that HS 2022 no longer has, in order of code. */
export const expiredHeadings: readonly ExpiredHeading[] = Object.entries(deleted)
  .flatMap(([edition, lines]) => lines.split(/\s+/).map((line) => read(line, Number(edition))))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

function read(line: string, edition: number): ExpiredHeading {
  const [code = '', successors = ''] = line.split('>');
  return { code, edition, successors: successors.split(',') };
}

const expired: ReadonlyMap<string, ExpiredHeading> = new Map(expiredHeadings.map((each) => [each.code, each]));

/** The deleted heading of four digits. */
export function expiredHeadingNamed(code: string): ExpiredHeading | undefined {
  return expired.get(code);
}
