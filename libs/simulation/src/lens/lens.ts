import type { PreparedRule, Stretch } from '@tidewaiter/decision';
import { askedBy } from './asked-by-hit.js';
import { funnelOf, type FunnelStep } from './funnel.js';
import { lanesWithRule } from './lanes-with-rule.js';
import type { LensGround } from './lens-ground.js';
import { laneChange, type LaneChange } from './lane-change.js';
import type { OtherRules } from './other-rules.js';
import { overlapsOf, type Overlap } from './overlap.js';
import { checkRows, type RowCheck } from './row-check.js';
import { placesIn } from './places-in.js';
import { precisionFloor, type KnownRate } from './known-rate.js';
import { qualityOf, type RuleQuality } from './rule-quality.js';
import type { Spread } from './spread.js';
import { sampleDeclarations, type SampleDeclaration } from './sample-declarations.js';

/** What an edited rule would have done to past declarations, had the active release had it as it is written now. */
export interface LensFigures {
  readonly dataset: { readonly name: string; readonly digest: string };
  readonly totals: { readonly declarations: number; readonly items: number };
  readonly hits: {
    readonly declarations: number;
    /** Null for a rule that reads the header only. */
    readonly items: number | null;
    /** Declarations where the hit counts: not past the review date, and within the rule's share. */
    readonly applied: number;
  };
  readonly funnel: readonly FunnelStep[];
  /** Of the tests that hold something against a number. */
  readonly spreads: readonly Spread[];
  readonly lanes: LaneChange;
  readonly quality: RuleQuality;
  /** Irregular among all that the random stream inspected. */
  readonly randomStream: KnownRate;
  readonly precisionFloor: number;
  readonly overlaps: readonly Overlap[];
  readonly sample: readonly SampleDeclaration[];
  readonly check: RowCheck;
}

export interface LensRequest {
  readonly rule: PreparedRule;
  /** What the lists that the rule names hold on which days. */
  readonly stretches: readonly Pick<Stretch, 'from' | 'lists'>[];
  /** The release without the rule that is edited. */
  readonly others: OtherRules;
}

const mostOverlaps = 5;
const sampleSize = 5;

/** Everything at once: the parts of the rule that have not changed are remembered. The facts it reads are loaded. */
export function lens(ground: LensGround, { others, rule, stretches }: LensRequest): LensFigures {
  const { columns, count } = ground;
  const bits = ground.bitsOf(rule, stretches);
  const { applied, declarations } = bits;
  const hits = placesIn(declarations);
  const asked = askedBy(rule, ground.release);
  const tally = others.tally({ declarations, places: hits, applied, asked });
  return {
    dataset: { name: columns.manifest.name, digest: columns.manifest.digest },
    totals: { declarations: columns.store.declarations, items: columns.store.rows },
    hits: {
      declarations: hits.length,
      items: rule.checked.perItem ? count(bits.rows) : null,
      applied: applied === declarations ? hits.length : count(applied),
    },
    funnel: funnelOf(rule.checked.condition, {
      rowsWhere: bits.rowsWhere,
      countDeclarations: ground.countDeclarations,
    }),
    spreads: ground.spreadsOf(rule.checked.condition, { rowsWhere: bits.rowsWhere, count }),
    lanes: laneChange(others.groups, tally.groups),
    quality: qualityOf(tally, precisionFloor),
    randomStream: ground.randomStream,
    precisionFloor,
    overlaps: overlapsOf(tally.shared, others.rules, mostOverlaps),
    sample: sampleDeclarations(columns, hits, {
      size: sampleSize,
      lanes: lanesWithRule(others, { applied, asked }),
    }),
    check: checkRows(columns, rule.checked, { rows: bits.condition, stretches }),
  };
}
