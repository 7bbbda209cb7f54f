import { prepareRelease } from '@tidewaiter/decision';
import type { PreparedRelease, ReleaseContent, ReleaseDiagnostic, SelectionPolicy } from '@tidewaiter/decision';
import { parse, print } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { contentOf, newestParts } from '../releases/release-content.queries.js';

/** What a release of the drafts as they are now, with the newest lists and reference values, would hold. */
export async function draftContent(
  manager: EntityManager,
  choice: { readonly policy: SelectionPolicy; readonly modelId?: string | undefined },
): Promise<ReleaseContent> {
  const { modelId, ...rest } = choice;
  const parts = { ...(await newestParts(manager)), ...rest, ...(modelId !== undefined && { modelId }) };
  const drafts = await manager.query<{ id: string; agency: string; text: string }[]>(
    'SELECT id, agency, text FROM drafts JOIN rule_sets ON id = rule_set_id ORDER BY id',
  );
  return { ...(await contentOf(manager, parts)), ruleSets: drafts };
}

/** Drafts made ready as far as they can be. */
export interface PreparedDrafts {
  readonly diagnostics: readonly ReleaseDiagnostic[];
  /** The rules without errors; absent where even they do not go together. */
  readonly release: PreparedRelease | undefined;
}

/** Prepares what is sound in the drafts: a faulty rule does not keep the others from being tried. */
export function prepareDrafts(content: ReleaseContent): PreparedDrafts {
  const { release, diagnostics } = prepareRelease(content);
  if (release) return { release, diagnostics };
  let rest = content;
  let found = diagnostics;
  // Without a faulty definition the rules that name its fact are faulty in turn, and there may be definitions between.
  for (let round = 0; round < mostRounds; round += 1) {
    rest = { ...rest, ruleSets: rest.ruleSets.map((ruleSet) => withoutFaults(ruleSet, found)) };
    const prepared = prepareRelease(rest);
    if (prepared.release) return { release: prepared.release, diagnostics };
    found = prepared.diagnostics;
  }
  return { release: undefined, diagnostics };
}

const mostRounds = 4;

type RuleSetText = ReleaseContent['ruleSets'][number];

function withoutFaults(ruleSet: RuleSetText, diagnostics: readonly ReleaseDiagnostic[]): RuleSetText {
  const faults = diagnostics.flatMap(({ diagnostic }) => (diagnostic.severity === 'error' ? [diagnostic] : []));
  const rules = new Set(faults.map(({ ruleId }) => ruleId));
  const facts = new Set(faults.map(({ factName }) => factName));
  const { document } = parse(ruleSet.text);
  const sound = {
    ...document,
    facts: document.facts.filter(({ name }) => !facts.has(name)),
    rules: document.rules.filter(({ ruleId }) => !rules.has(ruleId)),
  };
  return { ...ruleSet, text: print(sound) };
}
