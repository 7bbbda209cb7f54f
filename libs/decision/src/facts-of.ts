import { rowsOf, type DeclarationSubset, type Enrichment } from '@tidewaiter/declaration';
import { greatestScore } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import type { PreparedRelease } from './prepare-release.js';

export interface KnownFacts {
  /** One row per item, with reference values, the draw and the score. */
  readonly rows: readonly FactRow[];
  /** The greatest probability among the items; absent without a model. */
  readonly probability?: number;
}

/** What is known of a declaration besides what it states and what the release says. */
export interface Given {
  /** In [0, 1), drawn once when the declaration arrived. */
  readonly draw: number;
  /** Profile facts as of the day it arrived; absent where there was no history to ask: they are missing then. */
  readonly profiles?: Enrichment | undefined;
}

/** What the release knows of a declaration before its rules are evaluated. */
export function factsOf(release: PreparedRelease, declaration: DeclarationSubset, given: Given): KnownFacts {
  const { draw, profiles } = given;
  const items = (declaration.items ?? []).map((item, index) => ({
    ...referenceFacts(release, item.commodity_code),
    ...profiles?.items?.[index],
  }));
  const rows = rowsOf(declaration, { header: { ...profiles?.header, draw }, items });
  if (release.model === undefined) return { rows };
  const { score } = release.model;
  const probability = greatestScore(score, rows);
  return { rows: rows.map((row) => ({ ...row, score: probability })), probability };
}

/** Reference unit values of the commodity code, or of its six-digit subheading. */
function referenceFacts(release: PreparedRelease, code: string | undefined): FactRow {
  const found =
    code === undefined ? undefined : (release.references.get(code) ?? release.references.get(code.slice(0, 6)));
  return found === undefined
    ? {}
    : { 'reference.unit_value_median': found.median, 'reference.unit_value_low': found.low };
}
