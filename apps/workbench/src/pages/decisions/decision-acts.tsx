import { Text } from '@mantine/core';
import type { DecisionDetail } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { ActView } from '../../ui/act-view.js';
import { Instant } from '../../ui/when.js';

/** What officers did with the declaration, oldest first; a correction is a further act. */
export function DecisionActs({ acts }: { readonly acts: DecisionDetail['acts'] }) {
  const say = useText();
  if (acts.length === 0) return <Text c="dimmed">{say('decisionPage.noActs')}</Text>;
  return (
    <>
      {acts.map(({ id, recordedAt, recordedBy, act }) => (
        <div key={id}>
          <ActView act={act} />
          <Text fz="xs" c="dimmed">
            <Instant at={recordedAt} /> {say('words.by', { name: recordedBy })}
          </Text>
        </div>
      ))}
    </>
  );
}
