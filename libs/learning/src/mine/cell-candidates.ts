import type { Labels, ListContents } from '@tidewaiter/rule-language';
import type { Candidate } from './candidate.js';
import { wordsOf } from './cell-test.js';
import { cellTests } from './cell-tests.js';
import { rowsAt, type Examined, type ExaminedDeclaration } from './examined.js';
import { mineCells, type Cell } from './mine-cells.js';

export interface CellSearch {
  readonly lists: ListContents;
  readonly thresholds: readonly number[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (fraction: number) => void;
}

/** Cells kept of a target and kind: far more than are ever chosen. */
const kept = 250;

/** Cells of the examined declarations that are not held out. */
export async function cellCandidates(examined: Examined, search: CellSearch): Promise<Candidate[]> {
  const cells = await cellsAmong(examined, search, () => true);
  return cells.map((cell) => candidateOf(cell, 'cell'));
}

/** Cells of the declarations that no active rule hits: what the random stream and officers found there was missed. */
export async function missedCandidates(examined: Examined, search: CellSearch): Promise<Candidate[]> {
  if (!examined.declarations.some(({ alreadyHit }) => alreadyHit)) return [];
  const cells = await cellsAmong(examined, search, ({ alreadyHit }) => !alreadyHit);
  return cells.map((cell) => candidateOf(cell, 'missedFinds'));
}

async function cellsAmong(
  examined: Examined,
  { lists, ...search }: CellSearch,
  asked: (one: ExaminedDeclaration) => boolean,
): Promise<Cell[]> {
  const { declarations, findings, heldOutFrom, owners, rows, weights } = examined;
  const items = rows.flatMap((_, item) => {
    const owner = owners[item] ?? 0;
    const declaration = declarations[owner];
    return owner < heldOutFrom && declaration !== undefined && asked(declaration) ? [item] : [];
  });
  return mineCells({
    ...search,
    ...cellTests(rowsAt(examined, items), lists),
    weights: Float64Array.from(items, (item) => weights[owners[item] ?? 0] ?? 1),
    findings: Int32Array.from(items, (item) => findings[item] ?? 0),
    kept,
  });
}

function candidateOf({ target, tests }: Cell, miner: Candidate['miner']): Candidate {
  return {
    miner,
    target,
    condition: tests.map(({ condition }) => condition).join(' and '),
    title: titleOf(tests.map(({ words }) => words)),
    namesParty: tests.some(({ kind }) => kind === 'who'),
    indicator: tests.some(({ family }) => family.includes('customs_value / item.net_mass')),
  };
}

/** The words of the tests of a condition, one after the other. */
export function titleOf(words: readonly Labels[]): Labels {
  const separators = { en: ', ', fr: ', ', ar: '، ' } as const;
  return wordsOf((language) => words.map((one) => one[language]).join(separators[language]));
}
