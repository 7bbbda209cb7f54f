import { Alert, Button, Group, Select, Stack, Table, Title } from '@mantine/core';
import { IconCheck, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mappingsQuery, useCheckImport, useStartImport } from '../../api/dataset-queries.js';
import type { ImportIssue, Upload } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { Failure } from '../../ui/failure.js';
import { CodeText } from '../../ui/ltr.js';
import { readObject } from '../rule/case-json.js';
import { UploadSample } from './upload-sample.js';

function Issues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const say = useText();
  if (issues.length === 0) {
    return (
      <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
        {say('data.checkPassed')}
      </Alert>
    );
  }
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table verticalSpacing={4} aria-label={say('data.problem')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('data.column')}</Table.Th>
            <Table.Th>{say('data.problem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {issues.map(({ column, code, message }, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <CodeText>{column ?? '—'}</CodeText>
              </Table.Td>
              <Table.Td>
                <bdi>{message}</bdi> <CodeText>{code}</CodeText>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface Props {
  readonly upload: Upload;
  readonly onBack: () => void;
  readonly onStarted: (jobId: string) => void;
}

/** Chooses or writes the mapping of the columns, holds it against the header, then starts. */
export function MapColumns({ upload, onBack, onStarted }: Props) {
  const say = useText();
  const mappings = useQuery(mappingsQuery).data?.items ?? [];
  const check = useCheckImport();
  const start = useStartImport();
  const [name, setName] = useState('');
  const [text, setText] = useState('{\n}\n');
  const mapping = readObject(text);
  const fault = 'message' in mapping ? say('rulePage.notJson', { message: mapping.message }) : undefined;
  const body = { uploadId: upload.id, mapping: 'value' in mapping ? mapping.value : {} };
  const edit = (next: string) => {
    setText(next);
    check.reset();
  };
  const choose = (chosen: string | null) => {
    setName(chosen ?? '');
    const known = mappings.find((candidate) => candidate.name === chosen);
    if (known) edit(JSON.stringify(known.mapping, null, 2));
  };
  const passed = check.data?.issues.length === 0;
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>{say('data.sample', { file: upload.fileName })}</Title>
        <UploadSample upload={upload} />
      </div>
      <Select
        label={say('data.knownMapping')}
        maw={420}
        data={[
          { value: '', label: say('data.noKnownMapping') },
          ...mappings.map((known) => ({ value: known.name, label: `${known.name} → ${known.dataset}` })),
        ]}
        value={name}
        onChange={choose}
      />
      <CodeArea
        label={say('data.mappingJson')}
        value={text}
        error={fault}
        onChange={(event) => edit(event.currentTarget.value)}
      />
      {check.error && <Failure error={check.error} />}
      {check.data && <Issues issues={check.data.issues} />}
      {start.error && <Failure error={start.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {say('words.back')}
        </Button>
        <Group gap="xs">
          <Button
            variant={passed ? 'default' : 'filled'}
            disabled={fault !== undefined}
            loading={check.isPending}
            onClick={() => check.mutate(body)}
          >
            {say('data.check')}
          </Button>
          <Button
            leftSection={<IconFileImport size={15} aria-hidden />}
            disabled={!passed}
            loading={start.isPending}
            onClick={() => start.mutate(body, { onSuccess: ({ id }) => onStarted(id) })}
          >
            {say('data.start')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
