import { lanes, type Language } from '@tidewaiter/rule-language';
import type { FinishedCandidate } from '../simulations/finished-candidate.js';
import type { SimulationSummary as Summary } from '../simulations/simulation.entity.js';
import type { simulationView } from '../simulations/simulations.queries.js';
import { capacityTables } from './capacity-tables.js';
import type { NamedValue, Report, ReportTable } from './report.js';
import { numbersIn, type ReportWords } from './report-numbers.js';
import { sayIn, type SayInReport } from './report-texts.js';

/** A candidate of a finished simulation. */
export interface Simulated extends Omit<FinishedCandidate, 'row'> {
  readonly simulation: ReturnType<typeof simulationView>;
  /** Its number, from 1, and of how many. */
  readonly number: number;
  readonly candidates: number;
}

type Figures = Summary['baseline']['figures'];

/** A candidate in the reader's language. How long it took is left out: it differs from run to run. */
export function reportOf(simulated: Simulated, language: Language): Report {
  const { policy, simulation, summary } = simulated;
  const say = sayIn(language);
  const words = { say, numbers: numbersIn(language, say) };
  const capacity = capacityTables({ policy, summary }, words);
  return {
    title: simulation.title,
    facts: [...inputFacts(simulated, words), ...totals(summary, words)],
    tables: [
      lanesTable(summary, words),
      matrixTable(summary, words),
      ...capacity,
      qualityTable(summary, words),
      budgetTable(summary, words),
      rulesTable(summary, words),
    ],
    notes: [
      say('unknownNote'),
      ...(capacity.length > 0 ? [say('displacedNote')] : []),
      ...(summary.withoutRule?.length ? [say('withoutNote')] : []),
      say('floorNote', { floor: summary.floor }),
    ],
  };
}

function inputFacts(simulated: Simulated, { say, numbers }: ReportWords): NamedValue[] {
  const { digest, policy, simulation } = simulated;
  const threshold = (value: number | undefined): string => (value === undefined ? '—' : numbers.number(value));
  const period = [simulation.from, simulation.to].map((end) => end ?? '…').join(' – ');
  return [
    { name: say('simulation'), value: simulation.id },
    { name: say('candidate'), value: candidateName(simulated, say) },
    { name: say('baseline'), value: sideName(simulation.baseline, say) },
    { name: say('dataset'), value: simulation.datasetId },
    { name: say('period'), value: (simulation.from ?? simulation.to) ? period : say('everything') },
    { name: say('snapshot'), value: simulation.datasetDigest },
    { name: say('digest'), value: digest },
    {
      name: say('policy'),
      value: say('policyFigure', {
        random: numbers.share(policy.randomRate),
        ...{ red: numbers.number(policy.points.red), yellow: numbers.number(policy.points.yellow) },
        ...{ scoreRed: threshold(policy.score.red), scoreYellow: threshold(policy.score.yellow) },
      }),
    },
  ];
}

/** Of several the number too. */
function candidateName({ candidates, label, number }: Simulated, say: SayInReport): string {
  const name = sideName(label, say);
  return candidates === 1 ? name : say('candidateOf', { number, candidates, name });
}

/** A side as the service names it, in the reader's language. */
function sideName(side: string, say: SayInReport): string {
  const number = /^Release (\d+)$/.exec(side)?.[1];
  if (number !== undefined) return say('releaseNumber', { number });
  if (side === 'Drafts') return say('drafts');
  return side === 'none' ? say('nothing') : side;
}

function totals(summary: Summary, { say, numbers }: ReportWords): NamedValue[] {
  const { agreement, declarations, inspected, irregular, random } = summary;
  const checked = agreement && {
    checks: numbers.number(agreement.checks),
    declarations: numbers.number(agreement.declarations),
  };
  return [
    { name: say('declarations'), value: numbers.number(declarations) },
    { name: say('inspected'), value: numbers.number(inspected) },
    { name: say('irregular'), value: numbers.number(irregular) },
    { name: say('random'), value: numbers.rate(random) },
    ...(checked ? [{ name: say('checked'), value: say('checkedFigure', checked) }] : []),
  ];
}

function lanesTable({ baseline, candidate }: Summary, { say, numbers }: ReportWords): ReportTable {
  return {
    title: say('lanes'),
    heads: [say('lane'), say('before'), say('after')],
    rows: lanes.map((lane) => [say(lane), numbers.number(baseline.lanes[lane]), numbers.number(candidate.lanes[lane])]),
    widths: [4, 3, 3],
  };
}

function matrixTable({ matrix }: Summary, { say, numbers }: ReportWords): ReportTable {
  return {
    title: say('matrix'),
    heads: [say('fromTo'), ...lanes.map((lane) => say(lane))],
    rows: lanes.map((before) => [say(before), ...lanes.map((after) => numbers.number(matrix[before][after]))]),
    widths: [4, 3, 3, 3, 3],
  };
}

function selectionRow(name: string, figures: Figures, { numbers }: ReportWords): string[] {
  const { duty, knownClean, knownHit, precision, recall, selected, unknown } = figures;
  const counts = [selected, knownHit, knownClean, unknown].map((value) => numbers.number(value));
  const share = recall.rate === undefined ? '—' : numbers.share(recall.rate);
  return [name, ...counts, numbers.rate(precision), share, numbers.money(duty)];
}

/** Of a row of `selectionRow`: the name, four counts, the precision with its interval, recall and duty. */
const selectionWidths = [13, 14, 14, 12, 11, 26, 11, 14];

function selectionHeads(first: string, { say }: ReportWords): string[] {
  const columns = ['selected', 'knownHit', 'knownClean', 'unknown', 'precision', 'recall', 'duty'] as const;
  return [first, ...columns.map((column) => say(column))];
}

function qualityTable({ baseline, candidate }: Summary, words: ReportWords): ReportTable {
  const { say } = words;
  return {
    title: say('quality'),
    heads: selectionHeads(say('selection'), words),
    rows: [selectionRow(say('before'), baseline.figures, words), selectionRow(say('after'), candidate.figures, words)],
    widths: selectionWidths,
  };
}

function budgetTable({ equalBudget }: Summary, words: ReportWords): ReportTable {
  const { say } = words;
  const { fused, random, rules, score } = equalBudget;
  return {
    title: say('equalBudget'),
    heads: selectionHeads(say('selection'), words),
    rows: [
      selectionRow(say('byRules'), rules, words),
      ...(score ? [selectionRow(say('byScore'), score, words)] : []),
      ...(fused ? [selectionRow(say('byBoth'), fused, words)] : []),
      selectionRow(say('byRandom'), random, words),
    ],
    widths: selectionWidths,
  };
}

function rulesTable({ rules, withoutRule = [] }: Summary, words: ReportWords): ReportTable {
  const { say, numbers } = words;
  const without = new Map(withoutRule.map((figures) => [figures.ruleId, figures]));
  const heads = ['rule', 'hits', 'unique', 'knownHit', 'precision', 'duty'] as const;
  return {
    title: say('rules'),
    heads: [...heads, ...(without.size === 0 ? [] : ['withoutIt' as const])].map((head) => say(head)),
    rows: rules.map(({ declarations, duty, knownHit, name, precision, ruleId, unique }) => [
      `${ruleId} ${name}`,
      ...[declarations, unique, knownHit].map((value) => numbers.number(value)),
      numbers.rate(precision),
      numbers.money(duty),
      ...(without.size === 0 ? [] : [withoutText(without.get(ruleId), words)]),
    ]),
    widths: [29, 10, 10, 14, 25, 13, ...(without.size === 0 ? [] : [14])],
  };
}

type WithoutRule = NonNullable<Summary['withoutRule']>[number];

/** What would be lost without the rule, and what would come into the room it leaves. */
function withoutText(figures: WithoutRule | undefined, { numbers, say }: ReportWords): string {
  if (figures === undefined) return '—';
  const { lost, taken } = figures;
  const of = ({ declarations, knownHit }: WithoutRule['lost']) => ({
    n: numbers.number(declarations),
    known: numbers.number(knownHit),
  });
  if (lost.declarations === 0) return numbers.number(0);
  return [say('lost', of(lost)), ...(taken.declarations > 0 ? [say('taken', of(taken))] : [])].join(' ');
}
