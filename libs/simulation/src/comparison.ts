import type { Session } from '@tidewaiter/history';
import {
  countsOf,
  countsSql,
  numberOf,
  precisionOf,
  selectionOf,
  type Counts,
  type Precision,
  type SelectionFigures,
} from './figures.js';
import { leastSelected } from './strictness.js';

/** Other ways to spend as many inspections as the candidate asks for. */
export interface Comparison {
  /** Declarations the candidate sends to red and yellow. */
  readonly inspections: number;
  /** As many declarations with the highest scores, ties by reference; null without a model. */
  readonly model: (SelectionFigures & { readonly alsoSelected: number }) | null;
  /** As many with the highest fused probabilities, rules and model together; null where the model carries no fusion. */
  readonly fused: (SelectionFigures & { readonly alsoSelected: number }) | null;
  /** What as many declarations chosen blindly would bring on average: counts are expectations, not whole. */
  readonly random: SelectionFigures;
  /**
   * The period the model learned from and the declarations of it in the slice: of those the model has seen the outcomes,
   * so that its figures are better than they would be on new ones. Null without a model.
   */
  readonly training: { readonly from: string; readonly to: string; readonly declarations: number } | null;
  /** Irregular among those the random stream selected: the only unbiased rate. */
  readonly randomStream: Precision;
}

export interface ComparisonInput {
  readonly inspections: number;
  readonly all: Counts;
  readonly floor: number;
  /** The period the candidate's model learned from; absent without a model. */
  readonly trainedOn: { readonly from: string; readonly to: string } | undefined;
  /** Whether the candidate's model weighs hits of rules beside its score. */
  readonly fuses: boolean;
}

export async function comparisonOf(session: Session, input: ComparisonInput): Promise<Comparison> {
  const { all, floor, inspections, trainedOn } = input;
  const [stream = {}] = await session.query(`SELECT ${countsSql} FROM judged WHERE selected_by = 'random'`);
  return {
    inspections,
    model: trainedOn ? await highest(session, 'score', input) : null,
    fused: input.fuses ? await highest(session, 'fused_after', input) : null,
    random: byChance(all, inspections, floor),
    training: trainedOn ? await trainingOf(session, trainedOn) : null,
    randomStream: precisionOf(countsOf(stream), floor),
  };
}

async function trainingOf(
  session: Session,
  { from, to }: NonNullable<ComparisonInput['trainedOn']>,
): Promise<Comparison['training']> {
  const [row = {}] = await session.query(
    'SELECT count(*) AS n FROM judged WHERE lodged_on BETWEEN $1::DATE AND $2::DATE',
    [
      { type: 'date', value: from },
      { type: 'date', value: to },
    ],
  );
  return { from, to, declarations: numberOf(row['n']) };
}

async function highest(
  session: Session,
  measure: 'score' | 'fused_after',
  { all, floor, inspections }: ComparisonInput,
): Promise<Comparison['model']> {
  const [row = {}] = await session.query(
    `SELECT ${countsSql}, count_if(lane_after >= ${leastSelected}) AS also FROM (
       SELECT * FROM judged ORDER BY ${measure} DESC NULLS LAST, reference LIMIT CAST($1::DOUBLE AS BIGINT))`,
    [{ type: 'double', value: inspections }],
  );
  return { ...selectionOf(countsOf(row), all, floor), alsoSelected: numberOf(row['also']) };
}

/** Every declaration has the same chance; the precision expected is that of all inspected ones. */
function byChance(all: Counts, inspections: number, floor: number): SelectionFigures {
  const chance = all.declarations === 0 ? 0 : inspections / all.declarations;
  const expected: Counts = {
    declarations: inspections,
    knownHit: all.knownHit * chance,
    knownClean: all.knownClean * chance,
    unknown: all.unknown * chance,
    additionalDuty: all.additionalDuty * chance,
  };
  return { ...selectionOf(expected, all, floor), precision: precisionOf(all, floor) };
}
