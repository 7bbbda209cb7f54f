import { conform, irregular, type Outcome, type PastColumns } from '@tidewaiter/history';
import { valueIn } from '@tidewaiter/rule-index';
import type { Lane } from '@tidewaiter/rule-language';
import { lanesByStrictness } from '../strictness.js';
import type { LanesWithRule } from './lanes-with-rule.js';
import { sampleOf } from './sample.js';

/** A declaration that the rule hits; what it does not state is null. */
export interface SampleDeclaration {
  readonly reference: string;
  readonly lodgedOn: string | null;
  readonly office: string | null;
  readonly importer: string | null;
  readonly customsValue: number;
  readonly outcome: Outcome;
  readonly before: Lane;
  readonly after: Lane;
}

/** Some of the declarations at these places, the same as long as they are among them. */
export function sampleDeclarations(
  columns: PastColumns,
  places: Iterable<number>,
  { lanes, size }: { readonly lanes: LanesWithRule; readonly size: number },
): SampleDeclaration[] {
  const { outcomes, store } = columns;
  const textOf = (fact: string, at: number): string | null => {
    const column = store.column(fact);
    const value = column && valueIn(column, outcomes.starts[at] ?? 0);
    return typeof value === 'string' ? value : null;
  };
  const laneOf = (strict: number): Lane => lanesByStrictness[strict] ?? 'green';
  return sampleOf(places, size).map((at) => ({
    reference: outcomes.references.at(at) ?? '',
    lodgedOn: textOf('lodged_on', at),
    office: textOf('office', at),
    importer: textOf('importer.id', at),
    customsValue: (outcomes.valueCents[at] ?? 0) / 100,
    outcome: outcomeOf(outcomes.results[at]),
    before: laneOf(lanes.before(at)),
    after: laneOf(lanes.after(at)),
  }));
}

function outcomeOf(result: number | undefined): Outcome {
  if (result === irregular) return 'irregular';
  return result === conform ? 'conform' : 'unknown';
}
