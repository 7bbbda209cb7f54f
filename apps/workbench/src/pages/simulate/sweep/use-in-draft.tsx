import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEditDraft } from '../../../api/rule-queries.js';
import type { RuleThreshold } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { useTellDone, useTellFailure } from '../../../ui/use-tell-failure.js';
import { withNumber } from './with-number.js';

/** Writes the value under the handle into the draft of the rule. */
export function UseInDraft({ threshold, value }: { readonly threshold: RuleThreshold; readonly value: number }) {
  const say = useText();
  const format = useFormat();
  const edit = useEditDraft();
  const tellDone = useTellDone();
  const tellFailure = useTellFailure();
  const said = { rule: threshold.ruleId, value: format.number(value, 4) };
  const use = () => {
    // A draft that has moved on has another number there: nothing of it may be overwritten.
    let found = false;
    const change = (text: string): string => {
      const changed = withNumber(text, threshold, value);
      found = changed !== undefined;
      return changed ?? text;
    };
    edit.mutate(
      { id: threshold.ruleSetId, change },
      { onSuccess: () => tellDone(say(found ? 'sweeps.used' : 'sweeps.changedSince', said)), onError: tellFailure },
    );
  };
  return (
    <Button leftSection={<IconPencil size={15} aria-hidden />} loading={edit.isPending} onClick={use}>
      {say('sweeps.use', { value: said.value })}
    </Button>
  );
}
