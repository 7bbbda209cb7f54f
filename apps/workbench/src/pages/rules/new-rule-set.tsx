import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCreateRuleSet } from '../../api/rule-queries.js';
import { usePerson } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function NewRuleSetForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const person = usePerson();
  const create = useCreateRuleSet();
  const [set, setSet] = useState({ id: '', title: '', agency: person?.agency ?? 'customs' });
  const ready = /^[a-z0-9][a-z0-9_-]{0,63}$/.test(set.id) && set.title && set.agency;
  const field = (name: keyof typeof set, label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      value={set[name]}
      onChange={(event) => setSet({ ...set, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) create.mutate(set, { onSuccess: onClose });
      }}
    >
      <Stack gap="sm">
        {field('title', say('words.title'))}
        {field('id', say('ruleSets.setId'), say('ruleSets.setIdHint'))}
        {field('agency', say('words.agency'))}
        {create.error && <Failure error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('words.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={create.isPending}>
            {say('ruleSets.newSet')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Begins a rule set of an agency. */
export function NewRuleSet({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('ruleSets.newSet')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <NewRuleSetForm onClose={onClose} />
    </Modal>
  );
}
