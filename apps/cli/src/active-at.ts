import { prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { defaultPolicy } from '@tidewaiter/rule-pack';
import { contentOf, preparedFrom, rulesAt } from './rules-at.js';

/** Rules in force, with what they and others may refer to. */
export interface Active {
  readonly release: PreparedRelease;
  /** Of the model's file; empty without a model. */
  readonly modelDigest: string;
}

/**
 * The rules below a path as a release; without a path, one without rules, lists, reference values and model. Where rules do
 * not count, the rest of the folder is there all the same.
 */
export async function activeAt(path: string | undefined, choice: { readonly rulesCount: boolean }): Promise<Active> {
  if (path === undefined) {
    const nothing = { ruleSets: [], lists: [], references: [], controls: [], policy: defaultPolicy };
    const { release } = prepareRelease(nothing);
    if (release === undefined) throw new TypeError('a release without rules has no fault');
    return { release, modelDigest: '' };
  }
  const content = contentOf(await rulesAt(path));
  const release = preparedFrom(choice.rulesCount ? content : { ...content, ruleSets: [] });
  return { release, modelDigest: content.model?.digest ?? '' };
}
