import { displacedOf, roomsOf, type WithCapacity } from './capacity-of.js';
import type { ReportWords } from './report-numbers.js';
import type { ReportTable } from './report.js';

/** Room at the offices and what found none; no tables where the candidate knows no limits and nothing was displaced. */
export function capacityTables(about: WithCapacity, words: ReportWords): ReportTable[] {
  return [displacedTable(about, words), roomTable(about, words)].filter(({ rows }) => rows.length > 0);
}

function displacedTable(about: WithCapacity, { numbers, say }: ReportWords): ReportTable {
  return {
    title: say('displaced'),
    heads: [say('selection'), say('declarations'), say('knownHit'), say('duty')],
    rows: displacedOf(about).map(({ side, ...counts }) => [
      say(side === 'baseline' ? 'before' : 'after'),
      ...[counts.declarations, counts.knownHit].map((value) => numbers.number(value)),
      numbers.money(counts.duty),
    ]),
    widths: [3, 3, 3, 3],
  };
}

/** A lane without a limit has none written. */
function roomTable({ policy }: WithCapacity, { numbers, say }: ReportWords): ReportTable {
  return {
    title: say('capacity'),
    heads: [say('office'), say('red'), say('yellow')],
    rows: roomsOf(policy).map(({ office, red, yellow }) => [
      office,
      ...[red, yellow].map((most) => (most === undefined ? '—' : numbers.number(most))),
    ]),
    widths: [2, 2, 2],
  };
}
