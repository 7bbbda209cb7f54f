import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFlask2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionDetail } from '../../api/decision-queries.js';
import { rulesQuery, useCreateCase } from '../../api/rule-queries.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

interface FormProps {
  readonly detail: DecisionDetail;
  readonly rules: readonly RuleRow[];
  readonly onClose: () => void;
}

function MakeCaseForm({ detail, rules, onClose }: FormProps) {
  const say = useText();
  const tellDone = useTellDone();
  const { decision, declaration } = detail;
  const hitIds = decision.hits?.map(({ ruleId }) => ruleId) ?? [];
  const [ruleId, setRuleId] = useState(hitIds[0] ?? rules[0]?.ruleId ?? '');
  const [name, setName] = useState(decision.reference);
  const [expected, setExpected] = useState(hitIds.includes(ruleId) ? 'hit' : 'noHit');
  const rule = rules.find((candidate) => candidate.ruleId === ruleId);
  const create = useCreateCase(rule?.ruleSetId ?? '');
  const save = () =>
    create.mutate(
      { ruleId, name, declaration, expect: { hits: expected === 'hit' } },
      {
        onSuccess: () => {
          tellDone(say('decisionPage.caseMade'));
          onClose();
        },
      },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('decisionPage.makeCaseHint')}
      </Text>
      <Select
        label={say('rules.rule')}
        searchable
        data={rules.map((row) => ({ value: row.ruleId, label: `${row.ruleId} · ${row.name}` }))}
        value={ruleId}
        onChange={(value) => {
          setRuleId(value ?? '');
          setExpected(hitIds.includes(value ?? '') ? 'hit' : 'noHit');
        }}
      />
      <TextInput
        label={say('rulePage.caseName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        aria-label={say('rulePage.expectation')}
        value={expected}
        onChange={setExpected}
        data={[
          { value: 'hit', label: say('rulePage.expectsHit') },
          { value: 'noHit', label: say('rulePage.expectsNoHit') },
        ]}
      />
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={!rule || !name} loading={create.isPending} onClick={save}>
          {say('words.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Turns a decided declaration into a saved test of a rule. */
export function MakeCase({ detail }: { readonly detail: DecisionDetail }) {
  const say = useText();
  const rules = useQuery(rulesQuery).data?.items ?? [];
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFlask2 size={15} aria-hidden />} onClick={open}>
        {say('decisionPage.makeCase')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('decisionPage.makeCase')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <MakeCaseForm detail={detail} rules={rules} onClose={close} />
      </Modal>
    </>
  );
}
