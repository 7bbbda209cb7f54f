import { ActionIcon, Button, Group, Modal, Stack, TextInput, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftSession } from '../../api/draft-session.js';
import { vocabularyQuery } from '../../api/settings-queries.js';
import { useOpenDraft } from '../../api/use-draft-session.js';
import { useDraftHistory } from '../../editor/history/use-draft-history.js';
import { sliceRule } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import { isFactName, withNewFact } from '../rules/rule-text.js';

interface FormProps {
  readonly session: DraftSession;
  readonly ruleId: string;
  readonly onClose: () => void;
}

function NewFactForm({ session, ruleId, onClose }: FormProps) {
  const say = useText();
  const navigate = useNavigate();
  const known = useQuery(vocabularyQuery).data?.facts ?? [];
  const edits = useDraftHistory(session, ruleId);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const { text } = session.snapshot();
  const isTaken = known.some((fact) => fact.name === name) || sliceRule(text, `fact:${name}`) !== undefined;
  const fault =
    name !== '' && (isTaken ? say('ruleNavigator.factTaken') : !isFactName(name) && say('ruleNavigator.factInvalid'));
  const isReady = name !== '' && title !== '' && !fault;
  const create = () => {
    edits.change(withNewFact(text, name, title), say('ruleNavigator.newFact'));
    const { ruleSetId } = session;
    void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: `fact:${name}` } });
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) create();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={say('ruleNavigator.factName')}
          description={say('ruleNavigator.factNameHint')}
          dir="ltr"
          value={name}
          error={fault}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('ruleNavigator.factTitle')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('words.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady}>
            {say('ruleSets.createAndOpen')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Begins a derived fact in the draft and opens it. */
export function NewFact({ ruleSetId, ruleId }: { readonly ruleSetId: string; readonly ruleId: string }) {
  const say = useText();
  const { session } = useOpenDraft(ruleSetId);
  const [opened, { open, close }] = useDisclosure(false);
  if (session === undefined) return null;
  return (
    <>
      <Tooltip label={say('ruleNavigator.newFact')}>
        <ActionIcon variant="default" aria-label={say('ruleNavigator.newFact')} onClick={open}>
          <IconPlus size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        title={say('ruleNavigator.newFact')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <NewFactForm session={session} ruleId={ruleId} onClose={close} />
      </Modal>
    </>
  );
}
