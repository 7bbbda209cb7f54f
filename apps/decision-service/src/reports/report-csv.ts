import { lanes } from '@tidewaiter/rule-language';
import { csvCell } from '../csv-cell.js';
import { displacedOf, roomsOf } from './capacity-of.js';
import type { Simulated } from './report-content.js';

type Summary = Simulated['summary'];
type Figures = Summary['baseline']['figures'];
type Rate = Summary['random'];
type Cell = string | number | undefined;

const heads = ['section', 'name', 'measure', 'value', 'n', 'low', 'high'] as const;

/** Every figure of a candidate of a finished simulation, one a line, with sample size and interval where it has them. */
export function reportCsv(simulated: Simulated): string {
  const { digest, label, number, policy, simulation, summary } = simulated;
  const rows: (readonly Cell[])[] = [
    heads,
    ['input', 'simulation', 'id', simulation.id],
    ['input', 'simulation', 'digest', digest],
    ['input', 'candidate', 'number', number],
    ['input', 'candidate', 'label', label],
    ['input', 'baseline', 'label', simulation.baseline],
    ['input', 'dataset', 'id', simulation.datasetId],
    ['input', 'dataset', 'digest', simulation.datasetDigest],
    ['input', 'period', 'from', simulation.from],
    ['input', 'period', 'to', simulation.to],
    ...(['declarations', 'items', 'inspected', 'irregular'] as const).map((name) => [
      'total',
      name,
      'count',
      summary[name],
    ]),
    rateRow(['total', 'randomStream', 'hitRate'], summary.random),
    ...sideRows(summary),
    ...capacityRows({ policy, summary }),
    ...matrixRows(summary),
    ...budgetRows(summary),
    ...summary.rules.flatMap(ruleRows),
  ];
  return rows.map((row) => `${heads.map((_, index) => csvCell(row[index])).join(',')}\r\n`).join('');
}

function sideRows(summary: Summary): (readonly Cell[])[] {
  return (['baseline', 'candidate'] as const).flatMap((side) => [
    ...lanes.map((lane) => ['lanes', side, lane, summary[side].lanes[lane]]),
    ...figureRows(['selection', side], summary[side].figures),
  ]);
}

/** Room a day at the candidate's offices, and what found none on either side. */
function capacityRows({ policy, summary }: Pick<Simulated, 'policy' | 'summary'>): (readonly Cell[])[] {
  const rooms = roomsOf(policy).flatMap(({ office, ...room }) =>
    (['red', 'yellow'] as const).flatMap((lane) =>
      room[lane] === undefined ? [] : [['capacity', office, lane, room[lane]]],
    ),
  );
  const displaced = displacedOf({ policy, summary }).flatMap(({ side, ...counts }) =>
    (['declarations', 'knownHit', 'duty'] as const).map((name) => ['displaced', side, name, counts[name]]),
  );
  return [...rooms, ...displaced];
}

function matrixRows({ matrix }: Summary): (readonly Cell[])[] {
  return lanes.flatMap((before) => lanes.map((after) => ['transitions', before, after, matrix[before][after]]));
}

function budgetRows({ equalBudget }: Summary): (readonly Cell[])[] {
  const { fused, inspections, random, rules, score } = equalBudget;
  return [
    ['equalBudget', 'all', 'inspections', inspections],
    ...figureRows(['equalBudget', 'rules'], rules),
    ...(score ? figureRows(['equalBudget', 'score'], score) : []),
    ...(fused ? figureRows(['equalBudget', 'fused'], fused) : []),
    ...figureRows(['equalBudget', 'random'], random),
  ];
}

function figureRows(place: readonly [string, string], figures: Figures): (readonly Cell[])[] {
  const counts = ['selected', 'knownHit', 'knownClean', 'unknown', 'duty'] as const;
  return [
    ...counts.map((name) => [...place, name, figures[name]]),
    rateRow([...place, 'precision'], figures.precision),
    rateRow([...place, 'recall'], figures.recall),
  ];
}

function ruleRows(rule: Summary['rules'][number]): (readonly Cell[])[] {
  const counts = ['declarations', 'unique', 'knownHit', 'knownClean', 'unknown', 'duty'] as const;
  return [
    ...counts.map((name) => ['rule', rule.ruleId, name, rule[name]]),
    rateRow(['rule', rule.ruleId, 'precision'], rule.precision),
  ];
}

function rateRow(place: readonly string[], { high, low, n, rate }: Rate): readonly Cell[] {
  return [...place, rate, n, low, high];
}
