import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateRelease } from '../../api/release-queries.js';
import { ruleSetsQuery, useCommitDraft } from '../../api/rule-queries.js';
import { simulationQuery } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { candidatesOf } from '../simulate/candidates/candidates-of.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';
import { ChooseSimulation, type Cited } from './choose-simulation.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What it carries as evidence, chosen beforehand. */
  readonly cited?: Cited;
}

/** Drafts that a release would not carry as they stand, with a way to freeze them. */
function UncommittedDrafts({ message }: { readonly message: string }) {
  const say = useText();
  const sets = useQuery(ruleSetsQuery).data?.items.filter(({ changed }) => changed) ?? [];
  const commit = useCommitDraft();
  if (sets.length === 0) return null;
  const commitAll = async () => {
    for (const { id } of sets) await commit.mutateAsync({ id, message });
  };
  return (
    <Alert color="yellow" icon={<IconPencil aria-hidden />}>
      {say('releases.uncommitted', { sets: sets.map(({ title }) => title).join(', ') })}
      {commit.error && <Failure error={commit.error} />}
      <div>
        <Button
          variant="default"
          mt="xs"
          disabled={message.trim() === ''}
          loading={commit.isPending}
          onClick={() => void commitAll().catch(() => undefined)}
        >
          {say('releases.commitNow')}
        </Button>
      </div>
    </Alert>
  );
}

function CreateReleaseForm({ cited, onClose }: Omit<Props, 'opened'>) {
  const say = useText();
  const navigate = useNavigate();
  const create = useCreateRelease();
  const { markDone } = useGuidedProgress();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState(cited);
  const [withPolicy, setWithPolicy] = useState(false);
  const takesPolicy = evidence !== undefined && withPolicy;
  const simulated = useQuery({ ...simulationQuery(evidence?.simulationId ?? ''), enabled: takesPolicy }).data;
  const candidates = takesPolicy && simulated ? candidatesOf(simulated) : [];
  const policy = candidates.find(({ number }) => number === evidence?.candidate)?.policy;
  const submit = () =>
    create.mutate(
      {
        title: title.trim(),
        reason: reason.trim(),
        ...evidence,
        ...(policy && { policy }),
      },
      {
        onSuccess: ({ id }) => {
          markDone('propose');
          void navigate({ to: '/releases/$id', params: { id } });
        },
      },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('releases.createHint')}
      </Text>
      <TextInput
        label={say('words.title')}
        value={title}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={say('releases.why')}
        placeholder={say('releases.whyPlaceholder')}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ChooseSimulation
        label={say('releases.evidence')}
        placeholder={say('releases.noEvidence')}
        value={evidence}
        onChange={setEvidence}
      />
      <Checkbox
        label={say('selection.takePolicy')}
        disabled={evidence === undefined}
        checked={takesPolicy}
        onChange={(event) => setWithPolicy(event.currentTarget.checked)}
      />
      <UncommittedDrafts message={title} />
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={title.trim() === '' || (takesPolicy && !policy)} loading={create.isPending} onClick={submit}>
          {say('releases.create')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Drafts a release of the newest revisions and lists. */
export function CreateRelease({ opened, ...form }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      size="lg"
      title={say('releases.create')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <CreateReleaseForm {...form} />
    </Modal>
  );
}
