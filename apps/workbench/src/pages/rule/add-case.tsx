import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCreateCase } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { Failure } from '../../ui/failure.js';
import { lanes } from '../../ui/lane-badge.js';
import type { Lane } from '../../ui/lane-badge.js';
import { emptyCase, readObject } from './case-json.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

function AddCaseForm({ ruleSetId, ruleId, onClose }: Omit<Props, 'opened'>) {
  const say = useText();
  const create = useCreateCase(ruleSetId);
  const [name, setName] = useState('');
  const [expected, setExpected] = useState('hit');
  const [lane, setLane] = useState<string | null>(null);
  const [text, setText] = useState(emptyCase);
  const declaration = readObject(text);
  const fault = 'message' in declaration ? say('rulePage.notJson', { message: declaration.message }) : undefined;
  const save = () => {
    if (!('value' in declaration)) return;
    const expect = { hits: expected === 'hit', ...(lane && { lane: lane as Lane }) };
    create.mutate({ ruleId, name, declaration: declaration.value, expect }, { onSuccess: onClose });
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={say('rulePage.caseName')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group align="flex-end">
        <div>
          <Text fz="sm" fw={500} id="expectation">
            {say('rulePage.expectation')}
          </Text>
          <SegmentedControl
            aria-labelledby="expectation"
            value={expected}
            onChange={setExpected}
            data={[
              { value: 'hit', label: say('rulePage.expectsHit') },
              { value: 'noHit', label: say('rulePage.expectsNoHit') },
            ]}
          />
        </div>
        <Select
          label={say('rulePage.expectedLane')}
          placeholder={say('rulePage.anyLane')}
          clearable
          data={lanes.map((value) => ({ value, label: say(`words.${value}`) }))}
          value={lane}
          onChange={setLane}
        />
      </Group>
      <CodeArea
        label={say('rulePage.declaration')}
        value={text}
        error={fault}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={!name || fault !== undefined} loading={create.isPending} onClick={save}>
          {say('words.save')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A new case of a rule. */
export function AddCase({ opened, onClose, ...of }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('rulePage.addCase')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <AddCaseForm {...of} onClose={onClose} />
    </Modal>
  );
}
