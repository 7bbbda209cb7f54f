import type { Declaration } from '@tidewaiter/declaration';
import { percentileOf } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import { capacityOf, type Places } from './capacity.js';
import { factsOf, type Given } from './facts-of.js';
import { hitsOf, type Hit } from './hits-of.js';
import { fusedOf } from './measure.js';
import type { PreparedRelease } from './prepare-release.js';
import { select, type Selection } from './select.js';

/** What the decision depends on besides release and declaration. */
export interface DecisionContext extends Given {
  /** Day on which the validity of rules is judged when the declaration states no `lodged_on`; ISO date. */
  readonly today: string;
  /** Places it takes in its office's day; absent where nobody counted. */
  readonly places?: Places | undefined;
}

export interface Decision extends Selection {
  readonly hits: readonly Hit[];
  /** Codes of the controls of the hits that apply, each once, in the order of the hits. */
  readonly controls: readonly string[];
  /** Agencies with a hit that applies and asks for red or yellow, in code-unit order. */
  readonly agencies: readonly string[];
  readonly score?: {
    readonly model: string;
    readonly version: number;
    readonly probability: number;
    /** The same with the hits that apply as evidence beside it; where the model carries a fusion. */
    readonly fused?: number;
    /** Share of the model's training declarations that scored lower. */
    readonly percentile: number;
  };
  readonly draw: number;
  /** As the context has them. */
  readonly places?: Places;
  /** The facts the rules saw, one row per item. */
  readonly rows: readonly FactRow[];
}

/** Decides the lane of one declaration. Pure: same release, declaration and context, same decision. */
export function decide(release: PreparedRelease, declaration: Declaration, context: DecisionContext): Decision {
  const { rows, probability } = factsOf(release, declaration, context);
  const hits = hitsOf(release, rows, { day: declaration.lodged_on ?? context.today, draw: context.draw });
  const applied = hits.filter((hit) => hit.applied);
  const scored = { probability, fusion: release.model?.score.metadata.fusion };
  const room = { capacity: capacityOf(release.policy, declaration.office), places: context.places };
  return {
    ...select(release.policy, { hits, draw: context.draw, ...scored, ...room }),
    hits,
    controls: [...new Set(applied.flatMap((hit) => hit.rule.checked.rule.outcome.controls))],
    agencies: [
      ...new Set(applied.filter((hit) => hit.lane === 'red' || hit.lane === 'yellow').map((hit) => hit.agency)),
    ].sort(),
    draw: context.draw,
    ...(context.places && { places: context.places }),
    rows,
    ...(release.model !== undefined &&
      probability !== undefined && { score: scoreOf(release.model, probability, fusedOf(scored, applied)) }),
  };
}

function scoreOf(
  { name, version, score }: NonNullable<PreparedRelease['model']>,
  probability: number,
  fused: number | undefined,
): Decision['score'] {
  return {
    model: name,
    version,
    probability,
    ...(fused !== undefined && { fused }),
    percentile: percentileOf(score, probability),
  };
}
