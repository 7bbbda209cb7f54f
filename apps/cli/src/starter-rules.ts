import { frozenList, prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { readRulePack } from '@tidewaiter/rule-pack';

/**
 * The rules of the starter pack in a folder; those of the public data are for other declarations.
 * @throws Error when they have errors
 */
export async function starterRules(folder: string): Promise<PreparedRelease> {
  const pack = await readRulePack(folder);
  const { release } = prepareRelease({
    ruleSets: pack.ruleSets.filter(({ id }) => id !== 'kcs'),
    lists: pack.lists.map((list) => frozenList(list, list.items)),
    references: pack.references,
    controls: pack.controls,
    policy: pack.policy,
  });
  if (release === undefined) throw new Error('the rules of the starter pack have errors');
  return release;
}
