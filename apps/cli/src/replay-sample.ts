import { caseOf, type ReferenceTable, type ReplayCase } from '@tidewaiter/learning';
import { defaultPeriod, defaultSeed, generateHistory } from '@tidewaiter/sample-history';

/**
 * The declarations of the sample history as cases that any policy may inspect, whatever was inspected in its past: an
 * inspection says what the generator's officers would have found, and the truth grades.
 */
export function sampleCases(declarations: number, references: ReferenceTable): ReplayCase[] {
  const history = generateHistory({ ...defaultPeriod, seed: defaultSeed, declarations });
  return Array.from(history, ({ declaration, truth }) => ({
    ...caseOf(declaration, references, truth.inspection),
    truth: truth.irregular,
  }));
}
