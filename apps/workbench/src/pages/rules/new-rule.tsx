import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ruleSetsQuery, useEditDraft } from '../../api/rule-queries.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { isRuleId, withNewRule } from './rule-text.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly rules: readonly RuleRow[];
}

function NewRuleForm({ onClose, rules }: Omit<Props, 'opened'>) {
  const say = useText();
  const navigate = useNavigate();
  const sets = useQuery(ruleSetsQuery).data?.items ?? [];
  const edit = useEditDraft();
  const [chosenSet, setChosenSet] = useState<string>();
  const [ruleId, setRuleId] = useState('');
  const [name, setName] = useState('');
  const ruleSetId = chosenSet ?? sets[0]?.id;
  const taken = rules.some((rule) => rule.ruleId === ruleId);
  const fault = ruleId && (taken ? say('ruleSets.ruleIdTaken') : !isRuleId(ruleId) && say('ruleSets.ruleIdInvalid'));
  const ready = Boolean(ruleSetId && ruleId && name && !fault);
  const create = () => {
    if (!ruleSetId) return;
    const open = () => void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId } });
    edit.mutate({ id: ruleSetId, change: (text) => withNewRule(text, ruleId, name) }, { onSuccess: open });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) create();
      }}
    >
      <Stack gap="sm">
        <Select
          label={say('ruleSets.ruleSet')}
          data={sets.map(({ id, title }) => ({ value: id, label: title }))}
          value={ruleSetId ?? null}
          onChange={(value) => setChosenSet(value ?? undefined)}
        />
        <TextInput
          label={say('ruleSets.ruleId')}
          description={say('ruleSets.ruleIdHint')}
          placeholder="VAL-020"
          dir="ltr"
          value={ruleId}
          error={fault}
          data-autofocus
          onChange={(event) => setRuleId(event.currentTarget.value)}
        />
        <TextInput
          label={say('ruleSets.ruleName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {edit.error && <Failure error={edit.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('words.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={edit.isPending}>
            {say('ruleSets.createAndOpen')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Begins a rule in a draft and opens it. */
export function NewRule({ opened, onClose, rules }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('ruleSets.newRule')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <NewRuleForm onClose={onClose} rules={rules} />
    </Modal>
  );
}
