import { Alert, Button, Checkbox, FileButton, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ruleSetsQuery, useImportRules } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { DiagnosticList } from '../../ui/diagnostic-list.js';
import { Failure } from '../../ui/failure.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ImportForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const sets = useQuery(ruleSetsQuery).data?.items ?? [];
  const importRules = useImportRules();
  const [chosenSet, setChosenSet] = useState<string>();
  const [content, setContent] = useState('');
  const [replace, setReplace] = useState(false);
  const id = chosenSet ?? sets[0]?.id;
  const list = (ids: readonly string[]) => ids.join(', ') || say('words.none');
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('ruleSets.importHint')}
      </Text>
      <Select
        label={say('ruleSets.ruleSet')}
        data={sets.map((set) => ({ value: set.id, label: set.title }))}
        value={id ?? null}
        onChange={(value) => setChosenSet(value ?? undefined)}
      />
      <CodeArea
        label={say('ruleSets.importContent')}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <FileButton accept=".json,.rules,.txt,.csv" onChange={(file) => void file?.text().then(setContent)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconFileImport size={15} aria-hidden />}>
              {say('ruleSets.importFile')}
            </Button>
          )}
        </FileButton>
        <Checkbox
          label={say('ruleSets.importReplace')}
          checked={replace}
          onChange={(event) => setReplace(event.currentTarget.checked)}
        />
      </Group>
      {importRules.error && <Failure error={importRules.error} />}
      {importRules.data && (
        <Alert color="green">
          {say('ruleSets.imported', { added: list(importRules.data.added), replaced: list(importRules.data.replaced) })}
        </Alert>
      )}
      {importRules.data && <DiagnosticList diagnostics={importRules.data.diagnostics} text={content} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.close')}
        </Button>
        <Button
          disabled={!id || content.trim() === ''}
          loading={importRules.isPending}
          onClick={() => id && importRules.mutate({ id, content, replace })}
        >
          {say('rules.import')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Brings json-rules-engine rules or rule text into a draft. */
export function ImportRules({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('ruleSets.importTitle')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <ImportForm onClose={onClose} />
    </Modal>
  );
}
