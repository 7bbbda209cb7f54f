import { auditActions } from '../../i18n/texts/audit-actions.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';

export type KnownAction = keyof typeof auditActions;

export const knownActions = Object.keys(auditActions) as readonly KnownAction[];

function isKnown(action: string): action is KnownAction {
  return Object.hasOwn(auditActions, action);
}

/** What was done, in words; the code where the catalogue has none. */
export function AuditAction({ action }: { readonly action: string }) {
  const say = useText();
  return isKnown(action) ? <span title={action}>{say(`auditActions.${action}`)}</span> : <CodeText>{action}</CodeText>;
}
