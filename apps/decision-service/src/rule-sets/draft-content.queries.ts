import { prepareRelease } from '@tidewaiter/decision';
import type { PreparedRelease, ReleaseContent, ReleaseDiagnostic, SelectionPolicy } from '@tidewaiter/decision';
import { parse, print } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { contentOf, newestParts } from '../releases/release-content.queries.js';

/** What a release of the drafts as they are now, with the newest lists and reference values, would hold. */
export async function draftContent(
  manager: EntityManager,
  choice: { readonly policy: SelectionPolicy; readonly modelId?: string | undefined; readonly asOf: string },
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
  const faulty = new Set(
    diagnostics.filter((one) => one.diagnostic.severity === 'error').map((one) => one.diagnostic.ruleId),
  );
  const ruleSets = content.ruleSets.map((ruleSet) => {
    const { document } = parse(ruleSet.text);
    return {
      ...ruleSet,
      text: print({ ...document, rules: document.rules.filter((rule) => !faulty.has(rule.ruleId)) }),
    };
  });
  return { release: prepareRelease({ ...content, ruleSets }).release, diagnostics };
}
