import { Group, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { inspectionResults } from '@tidewaiter/declaration';
import { useState } from 'react';
import { useRecordAct } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { actOf, isDuty } from './act-draft.js';
import type { ActDraft } from './act-draft.js';
import { FindingFields } from './finding-fields.js';

function emptyDraft(): ActDraft {
  return { day: new Date().toISOString().slice(0, 10), result: 'conform', findings: [] };
}

const results = Object.keys(inspectionResults) as (keyof typeof inspectionResults)[];

/** The inspector's form: the result, and for each item what is wrong, in one tap. */
export function RecordAct({ decisionId, itemCount }: { readonly decisionId: string; readonly itemCount: number }) {
  const say = useText();
  const tellDone = useTellDone();
  const record = useRecordAct(decisionId);
  const [draft, setDraft] = useState(emptyDraft);
  const refusal =
    draft.result === 'irregular' && draft.findings.length === 0
      ? say('inspection.needsFinding')
      : draft.findings.some(({ duty }) => !isDuty(duty))
        ? say('inspection.dutyInvalid')
        : undefined;
  const submit = () =>
    record.mutate(actOf(draft), {
      onSuccess: () => {
        tellDone(say('inspection.recorded'));
        setDraft(emptyDraft());
      },
    });
  return (
    <Stack gap="sm" mt="md">
      <div>
        <Title order={3}>{say('inspection.record')}</Title>
        <Text fz="sm" c="dimmed">
          {say('inspection.recordHint')}
        </Text>
      </div>
      <Group align="flex-end">
        <TextInput
          type="date"
          label={say('inspection.inspectedOn')}
          value={draft.day}
          onChange={(event) => setDraft({ ...draft, day: event.currentTarget.value })}
        />
        <SegmentedControl
          aria-label={say('inspection.result')}
          value={draft.result}
          onChange={(value) => setDraft({ ...draft, result: value as ActDraft['result'] })}
          data={results.map((value) => ({ value, label: say(`inspection.${value}`) }))}
        />
      </Group>
      {draft.result === 'irregular' && (
        <FindingFields
          itemCount={itemCount}
          findings={draft.findings}
          onChange={(findings) => setDraft({ ...draft, findings })}
        />
      )}
      {record.error && <Failure error={record.error} />}
      <Group justify="flex-end">
        <ReasonedButton size="sm" refusal={refusal} loading={record.isPending} onClick={submit}>
          {say('inspection.submit')}
        </ReasonedButton>
      </Group>
    </Stack>
  );
}
