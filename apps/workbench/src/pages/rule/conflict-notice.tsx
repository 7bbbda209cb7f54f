import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconArrowMerge, IconUsers } from '@tabler/icons-react';
import { mergeDocuments } from '@tidewaiter/rule-diff';
import { useState } from 'react';
import type { Collision } from '../../api/draft-session.js';
import { useDraftSession } from '../../api/use-draft-session.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { MergeConflicts } from '../drafts/merge-conflicts.js';
import type { Answers } from '../drafts/merge-conflicts.js';

interface CollisionFormProps {
  readonly collision: Collision;
  readonly onMerged: (text: string) => void;
}

function CollisionForm({ collision, onMerged }: CollisionFormProps) {
  const say = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const open = mergeDocuments(collision, answers);
  const unreadable = new Set(open.conflicts.filter((one) => one.unreadable).map(({ id }) => id));
  const conflicts = mergeDocuments(collision).conflicts.map((one) => ({ ...one, unreadable: unreadable.has(one.id) }));
  return (
    <>
      <MergeConflicts
        conflicts={conflicts}
        sides={{ mine: say('drafts.yours'), theirs: say('drafts.others') }}
        answers={answers}
        onAnswers={setAnswers}
      />
      <Group justify="flex-end" mt="md">
        <Button disabled={open.conflicts.length > 0} onClick={() => onMerged(open.text)}>
          {say('drafts.merge')}
        </Button>
      </Group>
    </>
  );
}

/** When somebody else saved the draft first, or the service did not take it: nothing is lost, and nothing decided unasked. */
export function ConflictNotice({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const { session, snapshot } = useDraftSession(ruleSetId);
  const [merging, setMerging] = useState(false);
  if (snapshot?.state === 'failed') return <Failure error={snapshot.error} onRetry={() => void session?.flush()} />;
  if (snapshot?.mergedWith !== undefined) {
    return (
      <Alert
        color="teal"
        icon={<IconArrowMerge aria-hidden />}
        role="status"
        withCloseButton
        closeButtonLabel={say('words.close')}
        onClose={() => session?.noted()}
      >
        {say('drafts.mergedAutomatically', { name: snapshot.mergedWith })}
      </Alert>
    );
  }
  if (snapshot?.state !== 'conflict') return null;
  const { collision } = snapshot;
  return (
    <Alert color="yellow" icon={<IconUsers aria-hidden />} role="alert">
      {say('rulePage.conflict')}
      <Group mt="xs" gap="xs">
        <Button onClick={() => setMerging(true)}>{say('drafts.mergeConflict')}</Button>
        <Button variant="default" onClick={() => void session?.resolve('theirs')}>
          {say('rulePage.takeTheirs')}
        </Button>
        <Button variant="default" onClick={() => void session?.resolve('mine')}>
          {say('rulePage.keepMine')}
        </Button>
      </Group>
      <Modal
        opened={merging && collision !== undefined}
        onClose={() => setMerging(false)}
        size="xl"
        title={say('drafts.mergeConflict')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        {collision && (
          <CollisionForm
            collision={collision}
            onMerged={(text) => {
              setMerging(false);
              void session?.resolve({ text });
            }}
          />
        )}
      </Modal>
    </Alert>
  );
}
