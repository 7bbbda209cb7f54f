import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencilPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ruleSetsQuery } from '../../api/rule-queries.js';
import { useDraftSuggestion } from '../../api/suggestion-queries.js';
import type { Suggestion } from '../../api/suggestion-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

interface FormProps {
  readonly suggestion: Suggestion;
  readonly onClose: () => void;
}

function DraftForm({ suggestion, onClose }: FormProps) {
  const say = useText();
  const tellDone = useTellDone();
  const sets = useQuery(ruleSetsQuery).data?.items ?? [];
  const draft = useDraftSuggestion();
  const [chosen, setChosen] = useState<string>();
  const ruleSetId = chosen ?? sets[0]?.id;
  const submit = () => {
    if (ruleSetId === undefined) return;
    // The suggestion leaves the list, and this form with it: what is to be said afterwards hangs on the promise.
    void draft.mutateAsync({ id: suggestion.id, ruleSetId }).then(
      () => {
        tellDone(say('insight.draftDone'));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Stack gap="sm">
      <Text fz="sm">{say('insight.makeDraftHint')}</Text>
      <Select
        label={say('insight.ruleSet')}
        allowDeselect={false}
        data={sets.map(({ id, title }) => ({ value: id, label: title }))}
        value={ruleSetId ?? null}
        onChange={(id) => setChosen(id ?? undefined)}
      />
      {draft.error && <Failure error={draft.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button loading={draft.isPending} disabled={ruleSetId === undefined} onClick={submit}>
          {say('insight.makeDraft')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Adds the suggested rule to a draft. */
export function DraftSuggestion({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        leftSection={<IconPencilPlus size={15} aria-hidden />}
        aria-label={`${say('insight.makeDraft')}: ${suggestion.ruleId}`}
        onClick={open}
      >
        {say('insight.makeDraft')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('insight.makeDraft')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <DraftForm suggestion={suggestion} onClose={close} />
      </Modal>
    </>
  );
}
