import { useDismissSuggestion } from '../../api/suggestion-queries.js';
import type { Suggestion } from '../../api/suggestion-queries.js';
import { useText } from '../../i18n/use-text.js';
import { AskReason } from '../../ui/ask-reason.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

/** Puts a suggestion aside, with a reason. */
export function DismissSuggestion({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText();
  const tellDone = useTellDone();
  const dismiss = useDismissSuggestion();
  return (
    <AskReason
      verb={say('insight.dismiss')}
      name={`${say('insight.dismiss')}: ${suggestion.ruleId}`}
      hint={say('insight.dismissHint')}
      error={dismiss.error}
      pending={dismiss.isPending}
      // The suggestion leaves the list, and this form with it: what is to be said afterwards hangs on the promise.
      onReason={(reason) =>
        dismiss.mutateAsync({ id: suggestion.id, reason }).then(() => tellDone(say('insight.dismissDone')))
      }
    />
  );
}
