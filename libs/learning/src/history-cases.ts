import { factNamed } from '@tidewaiter/declaration';
import type { PreparedRelease } from '@tidewaiter/decision';
import {
  bindings,
  profileDataset,
  readDeclarations,
  relationsOf,
  type History,
  type Row,
  type Slice,
} from '@tidewaiter/history';
import { rulesOn } from './fusion/rules-on.js';
import { factsOfPlan, type FeaturePlan } from './feature-plan.js';
import { withReferences, type CaseOutcome, type LearningCase, type ReferenceTable } from './learning-case.js';

export interface HistorySource {
  readonly history: History;
  readonly dataset: string;
  readonly slice?: Slice;
  readonly references: ReferenceTable;
  /** What will be learned from the rows: where a feature reads a profile, rows have those of the day before they were lodged. */
  readonly features?: readonly FeaturePlan[];
  /** Examined cases tell which of its rules hit them. */
  readonly rules?: PreparedRelease;
  readonly signal?: AbortSignal;
}

/** The declarations of a dataset as cases, in the order of its files; outcomes by the latest act that examined anything. */
export async function* historyCases(source: HistorySource): AsyncGenerator<LearningCase> {
  const { history, dataset, slice, references, features = [], rules, signal } = source;
  const read = [...features.flatMap(factsOfPlan), ...(rules?.profileFacts ?? [])];
  const readsProfiles = read.some((name) => factNamed(name)?.source === 'profile');
  const profiles = readsProfiles ? await profileDataset({ history, dataset }, signal) : undefined;
  const outcomes = await readOutcomes(history, dataset, signal);
  for await (const past of readDeclarations(history, dataset, { ...slice, profiles, signal })) {
    const outcome = outcomes.get(past.reference);
    const day = past.declaration.lodged_on;
    const rows = withReferences(past.rows, references);
    yield {
      day,
      rows,
      ...(outcome && { outcome }),
      ...(outcome && rules && { ruleIds: rulesOn(rules, rows, day) }),
    };
  }
}

async function readOutcomes(
  history: History,
  dataset: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, CaseOutcome>> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const sql = `
    SELECT reference, min(result) AS result, coalesce(sum(additional_duty), 0) AS duty,
      bool_or(item IS NULL) AS whole, list(item) FILTER (item IS NOT NULL) AS items
    FROM ${relations.acts(bind)} JOIN (
      SELECT reference, max(act) AS act FROM ${relations.acts(bind)} WHERE result <> 'notExamined' GROUP BY reference
    ) AS latest USING (reference, act)
    GROUP BY reference`;
  const outcomes = new Map<string, CaseOutcome>();
  for await (const batch of history.stream(sql, parameters, signal)) {
    for (const row of batch) outcomes.set(String(row['reference']), outcomeOfRow(row));
  }
  return outcomes;
}

function outcomeOfRow(row: Row): CaseOutcome {
  const items = row['items'];
  const named = row['whole'] !== true && Array.isArray(items) ? items.map(Number) : [];
  return { irregular: row['result'] === 'irregular', items: named, additionalDuty: Number(row['duty']) };
}
