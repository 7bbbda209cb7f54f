import { frozenList, type FrozenList, type ReleaseContent } from '@tidewaiter/decision';
import { In, type EntityManager } from 'typeorm';
import { ListRow, ListVersionRow } from '../lists/list.entity.js';
import { ModelRow } from '../models/model.entity.js';
import { RevisionRow, RuleSetRow } from '../rule-sets/rule-set.entity.js';
import { ReferenceTableRow } from './reference-table.entity.js';
import type { ReleaseParts } from './release.entity.js';

/** Everything that the parts name, in the form that decides. Rows are immutable, so equal parts give equal content. */
export async function contentOf(manager: EntityManager, parts: ReleaseParts): Promise<ReleaseContent> {
  const revisions = await manager.findBy(RevisionRow, { id: In([...parts.revisionIds]) });
  const ruleSets = await manager.findBy(RuleSetRow, { id: In(revisions.map((revision) => revision.ruleSetId)) });
  const agencies = new Map(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet.agency]));
  const table = parts.referenceTableId && (await manager.findOneBy(ReferenceTableRow, { id: parts.referenceTableId }));
  const model = parts.modelId ? await manager.findOneByOrFail(ModelRow, { id: parts.modelId }) : undefined;
  return {
    ruleSets: revisions
      .map(({ ruleSetId, text }) => ({ id: ruleSetId, agency: agencies.get(ruleSetId) ?? '', text }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    lists: await frozenLists(manager, parts),
    references: table ? table.content.references : [],
    controls: table ? table.content.controls : [],
    ...(model && {
      model: {
        name: model.name,
        version: model.version,
        digest: model.digest,
        artefact: JSON.parse(model.artefact) as unknown,
      },
    }),
    policy: parts.policy,
  };
}

/** Lists whose values have their days; of parts gathered before they had, those not yet expired then, for good. */
async function frozenLists(manager: EntityManager, parts: ReleaseParts): Promise<FrozenList[]> {
  const versions = await manager.findBy(ListVersionRow, { id: In([...parts.listVersionIds]) });
  const lists = await manager.findBy(ListRow, { id: In(versions.map((version) => version.listId)) });
  const labels = new Map(lists.map((list) => [list.id, list.label]));
  return versions
    .map(({ listId, items }) => {
      const list = { name: listId, label: labels.get(listId) ?? { en: listId, fr: listId, ar: listId } };
      const { asOf } = parts;
      if (asOf === undefined) return frozenList(list, items);
      const kept = items.filter(({ expiresOn }) => expiresOn === undefined || expiresOn >= asOf);
      return { ...list, values: kept.map(({ value }) => value).sort() };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Newest revision of every rule set, newest version of every list, newest reference table. */
export async function newestParts(
  manager: EntityManager,
): Promise<Pick<ReleaseParts, 'revisionIds' | 'listVersionIds' | 'referenceTableId'>> {
  const idsOf = async (sql: string): Promise<string[]> =>
    (await manager.query<{ id: string }[]>(sql)).map((row) => row.id);
  const [table] = await idsOf('SELECT id FROM reference_tables ORDER BY number DESC LIMIT 1');
  return {
    revisionIds: await idsOf('SELECT DISTINCT ON (rule_set_id) id FROM revisions ORDER BY rule_set_id, number DESC'),
    listVersionIds: await idsOf('SELECT DISTINCT ON (list_id) id FROM list_versions ORDER BY list_id, version DESC'),
    ...(table !== undefined && { referenceTableId: table }),
  };
}

/** Who made what these parts have and `base` has not: authors of revisions and savers of lists since. */
export async function authorsSince(
  manager: EntityManager,
  parts: ReleaseParts,
  base: ReleaseParts | undefined,
): Promise<string[]> {
  const rows = await manager.query<{ author: string }[]>(
    `SELECT DISTINCT author FROM (
       SELECT unnest(newer.authors) AS author
         FROM revisions newer JOIN revisions chosen USING (rule_set_id)
         LEFT JOIN revisions known ON known.rule_set_id = newer.rule_set_id AND known.id = ANY ($2::text[])
        WHERE chosen.id = ANY ($1::text[]) AND newer.number <= chosen.number AND newer.number > coalesce(known.number, 0)
       UNION ALL
       SELECT newer.saved_by
         FROM list_versions newer JOIN list_versions chosen USING (list_id)
         LEFT JOIN list_versions known ON known.list_id = newer.list_id AND known.id = ANY ($4::text[])
        WHERE chosen.id = ANY ($3::text[]) AND newer.version <= chosen.version
          AND newer.version > coalesce(known.version, 0)
     ) AS work ORDER BY author`,
    [parts.revisionIds, base?.revisionIds ?? [], parts.listVersionIds, base?.listVersionIds ?? []],
  );
  return rows.map((row) => row.author);
}
