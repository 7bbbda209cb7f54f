import { Alert, Button, Stack } from '@mantine/core';
import { IconCheck, IconEqualNot, IconRefresh } from '@tabler/icons-react';
import { useReplay } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { ComparedFields } from '../../ui/compared-fields.js';
import { Failure } from '../../ui/failure.js';

/** Decides again and shows, field by field, whether the answer is the same. */
export function DecisionReplay({ id }: { readonly id: string }) {
  const say = useText();
  const replay = useReplay(id);
  return (
    <Stack gap="sm">
      <div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={replay.isPending}
          onClick={() => replay.mutate()}
        >
          {say('decisionPage.replay')}
        </Button>
      </div>
      {replay.error && <Failure error={replay.error} />}
      {replay.data && (
        <>
          <Alert
            color={replay.data.same ? 'green' : 'red'}
            icon={replay.data.same ? <IconCheck aria-hidden /> : <IconEqualNot aria-hidden />}
            role="status"
          >
            {say(replay.data.same ? 'decisionPage.replaySame' : 'decisionPage.replayDiffers')}
          </Alert>
          <ComparedFields
            label={say('decisionPage.replay')}
            heads={[
              say('decisionPage.field'),
              say('decisionPage.stored'),
              say('decisionPage.replayed'),
              say('reports.same'),
            ]}
            fields={replay.data.fields.map(({ replayed, ...field }) => ({ ...field, again: replayed }))}
          />
        </>
      )}
    </Stack>
  );
}
