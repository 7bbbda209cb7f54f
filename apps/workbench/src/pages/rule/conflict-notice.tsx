import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useDraftSession } from '../../api/use-draft-session.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

/** When somebody else saved the draft first, or the service did not take it: choose, nothing is lost. */
export function ConflictNotice({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const { session, snapshot } = useDraftSession(ruleSetId);
  if (snapshot?.state === 'failed') return <Failure error={snapshot.error} onRetry={() => void session?.flush()} />;
  if (snapshot?.state !== 'conflict') return null;
  return (
    <Alert color="yellow" icon={<IconUsers aria-hidden />} role="alert">
      {say('rulePage.conflict')}
      <Group mt="xs" gap="xs">
        <Button variant="default" onClick={() => void session?.resolve('theirs')}>
          {say('rulePage.takeTheirs')}
        </Button>
        <Button onClick={() => void session?.resolve('mine')}>{say('rulePage.keepMine')}</Button>
      </Group>
    </Alert>
  );
}
