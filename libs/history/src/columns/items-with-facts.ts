import type { Bind } from '../database/bindings.js';
import { withReferenceValues } from '../dataset/reference-values.js';
import { withProfiles } from '../profiles/with-profiles.js';

/** Where the facts come from that a declaration does not state itself. */
export interface FactSources {
  /** Table of reference values that `loadReferenceValues` made in this session. */
  readonly references: string;
  /** Parquet file that `profileDataset` made, where profiles are read. */
  readonly profiles: string | undefined;
  /** Parquet files that `scoreDataset` made; none without a model. */
  readonly scoreFiles: readonly string[];
  /** Seed of the draw of declarations whose draw was not kept. */
  readonly seed: string;
}

/** Items with every fact a rule may read: those stored, reference values, profiles, the declaration's score, the draw. */
export function itemsWithFacts(stored: string, sources: FactSources, bind: Bind): string {
  const { profiles, references, scoreFiles, seed } = sources;
  const items = withReferenceValues(profiles === undefined ? stored : withProfiles(stored, profiles, bind), references);
  const draw = `coalesce(i.draw, ${drawSql(seed, bind)}) AS draw`;
  if (scoreFiles.length === 0) {
    return `(SELECT i.* EXCLUDE (draw), ${draw}, CAST(NULL AS DOUBLE) AS score FROM ${items} AS i)`;
  }
  const files = bind({ type: 'textList', value: scoreFiles });
  return `(
    SELECT i.* EXCLUDE (draw), ${draw}, s.score FROM ${items} AS i
    LEFT JOIN (SELECT reference, max(score) AS score FROM read_parquet(${files}) GROUP BY reference) AS s USING (reference))`;
}

/** `drawOf` of the decision in SQL: 52 bits of SHA-256 of seed and reference, as a number in [0, 1). */
function drawSql(seed: string, bind: Bind): string {
  const hash = `sha256(${bind({ type: 'text', value: `${seed}:` })} || i.reference)`;
  return `CAST('0x' || left(${hash}, 13) AS BIGINT) / ${bind({ type: 'double', value: 2 ** 52 })}`;
}
