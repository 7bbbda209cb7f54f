import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';

/** What the meaning of a rule in a rule set depends on. */
export interface LensSetting {
  readonly agency: string;
  /** Another one as soon as a list, the reference values, or the draft of another rule set is another. */
  readonly state: string;
}

/**
 * Asks in one statement whether anything has changed since the last keystroke.
 * @throws DomainError notFound
 */
export async function lensSettingOf(manager: EntityManager, ruleSetId: string): Promise<LensSetting> {
  const [found] = await manager.query<LensSetting[]>(
    `SELECT agency, concat_ws('; ',
       (SELECT max(number) FROM reference_tables),
       (SELECT string_agg(concat_ws(' ', id, label), ', ' ORDER BY id) FROM lists),
       (SELECT string_agg(concat_ws(' ', list_id, newest), ', ' ORDER BY list_id)
          FROM (SELECT list_id, max(version) AS newest FROM list_versions GROUP BY list_id) AS versions),
       (SELECT string_agg(concat_ws(' ', rule_set_id, version), ', ' ORDER BY rule_set_id)
          FROM drafts WHERE rule_set_id <> $1)) AS state
     FROM rule_sets WHERE id = $1`,
    [ruleSetId],
  );
  if (!found) throw new DomainError('notFound', `There is no rule set ${ruleSetId}.`);
  return found;
}
