import { revealedRates } from './revealed-rates.js';
import type { LearnerInput } from './replay-learner.js';
import type { ReplayTable, Revealed } from './replay-table.js';

/** Everything the inspections so far have shown, and nothing else. */
export interface RevealedMemory {
  /** Takes in what the inspection of a case showed; once for each case. */
  add(which: number, revealed: Revealed): void;
  /** What a learner may see: the revealed items with labels, and the items to score without. */
  frame(items: readonly number[], columns: FrameColumns): Frame;
  /** The same without one fold, whose items are those to score. */
  without(fold: number): HeldOutFold;
}

type Frame = Omit<LearnerInput, 'seed'>;

export interface FrameColumns {
  readonly rules: 'with' | 'without';
}

export interface HeldOutFold {
  readonly frame: Frame;
  /** Numbers of the cases whose items are the candidates, and what was revealed of them. */
  readonly cases: readonly { readonly which: number; readonly irregular: boolean }[];
}

interface KnownItem {
  readonly item: number;
  readonly label: number;
  readonly fold: number;
}

/**
 * An empty memory.
 * @param foldOf fold of each case; drawn beforehand, so that it cannot depend on outcomes
 */
export function revealedMemory(table: ReplayTable, foldOf: Uint8Array): RevealedMemory {
  const rates = table.columns.map((column) => (column.kind === 'rate' ? revealedRates(column.keys) : undefined));
  const caseOf = casesOfItems(table);
  const known: KnownItem[] = [];
  const cases: { readonly which: number; readonly irregular: boolean }[] = [];
  const read: Reader = (column, item, { mean, without }) => {
    const source = table.columns[column];
    if (source?.kind === 'value') return source.values[item] ?? Number.NaN;
    return rates[column]?.rateOutside(item, without, mean) ?? strengthOf(table, caseOf[item] ?? 0);
  };
  return {
    add(which, revealed) {
      const fold = foldOf[which] ?? 0;
      cases.push({ which, irregular: revealed.irregular });
      revealed.labels.forEach((label, place) => {
        const item = (table.starts[which] ?? 0) + place;
        known.push({ item, label, fold });
        for (const rate of rates) rate?.add(item, label, fold);
      });
    },
    frame(candidates, { rules }) {
      const columns = table.columns.length + (rules === 'with' ? 1 : 0);
      return frameOf({ known, candidates, columns, heldOut: [] }, read);
    },
    without(fold) {
      const own = cases.filter(({ which }) => foldOf[which] === fold);
      const others = known.filter((one) => one.fold !== fold);
      const candidates = known.flatMap((one) => (one.fold === fold ? [one.item] : []));
      const columns = table.columns.length;
      return { frame: frameOf({ known: others, candidates, columns, heldOut: [fold] }, read), cases: own };
    },
  };
}

type Reader = (
  column: number,
  item: number,
  from: { readonly mean: number; readonly without: readonly number[] },
) => number;

interface FrameParts {
  readonly known: readonly KnownItem[];
  readonly candidates: readonly number[];
  readonly columns: number;
  /** Folds that the frame knows nothing of. */
  readonly heldOut: readonly number[];
}

/** A known item sees neither its own fold nor those held out; a candidate sees all but those held out. */
function frameOf({ known, candidates, columns, heldOut }: FrameParts, read: Reader): Frame {
  const mean = known.reduce((sum, { label }) => sum + label, 0) / Math.max(1, known.length);
  const values = new Float32Array(known.length * columns);
  known.forEach(({ item, fold }, row) => {
    const from = { mean, without: [fold, ...heldOut] };
    for (let column = 0; column < columns; column += 1) values[row * columns + column] = read(column, item, from);
  });
  const asked = new Float32Array(candidates.length * columns);
  candidates.forEach((item, row) => {
    const from = { mean, without: heldOut };
    for (let column = 0; column < columns; column += 1) asked[row * columns + column] = read(column, item, from);
  });
  return { columns, values, labels: Float32Array.from(known, ({ label }) => label), candidates: asked };
}

function strengthOf({ rules }: ReplayTable, which: number): number {
  return Math.fround(rules?.[which]?.strength ?? Number.NaN);
}

function casesOfItems({ starts }: ReplayTable): Int32Array {
  const cases = new Int32Array(starts.at(-1) ?? 0);
  for (let which = 0; which + 1 < starts.length; which += 1) cases.fill(which, starts[which], starts[which + 1]);
  return cases;
}
