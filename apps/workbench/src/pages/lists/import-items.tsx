import { Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useCompareList } from '../../api/list-queries.js';
import type { ListDifference, ListItem } from '../../api/list-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { Failure } from '../../ui/failure.js';
import { CodeText } from '../../ui/ltr.js';
import styles from './lists.module.css';

function Difference({ difference }: { readonly difference: ListDifference }) {
  const say = useText();
  const values = (label: string, list: readonly string[]) => (
    <div>
      <Text fw={600}>
        {label}: {list.length}
      </Text>
      {list.length > 0 && (
        <div className={styles.values}>
          <CodeText>{list.slice(0, 200).join(', ')}</CodeText>
        </div>
      )}
    </div>
  );
  return (
    <div className={styles.differences} role="status">
      {values(say('lists.added'), difference.added)}
      {values(say('lists.removed'), difference.removed)}
      {values(say('lists.changed'), difference.changed)}
      {difference.rejected.length > 0 && (
        <div>
          <Text fw={600} c="red">
            {say('lists.rejected')}: {difference.rejected.length}
          </Text>
          {difference.rejected.slice(0, 20).map(({ line, message }) => (
            <Text key={line} fz="sm">
              {say('lists.rejectedLine', { line, message })}
            </Text>
          ))}
        </div>
      )}
    </div>
  );
}

interface Props {
  readonly listId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onTake: (items: readonly ListItem[]) => void;
}

function ImportForm({ listId, onClose, onTake }: Omit<Props, 'opened'>) {
  const say = useText();
  const [csv, setCsv] = useState('');
  const compare = useCompareList(listId);
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('lists.importHint')}
      </Text>
      <CodeArea
        label={say('lists.csv')}
        value={csv}
        maxRows={10}
        onChange={(event) => {
          setCsv(event.currentTarget.value);
          compare.reset();
        }}
      />
      <Group justify="space-between">
        <FileButton accept=".csv,text/csv" onChange={(file) => void file?.text().then(setCsv)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconFileImport size={15} aria-hidden />}>
              {say('data.choose')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          disabled={!csv.trim()}
          loading={compare.isPending}
          onClick={() => compare.mutate(csv)}
        >
          {say('lists.compare')}
        </Button>
      </Group>
      {compare.error && <Failure error={compare.error} />}
      {compare.data && <Difference difference={compare.data} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button
          disabled={!compare.data}
          onClick={() => {
            if (compare.data) onTake(compare.data.items);
            onClose();
          }}
        >
          {say('lists.takeOver')}
        </Button>
      </Group>
    </Stack>
  );
}

/** A CSV held against the list: the difference first, then into the version being edited. */
export function ImportItems({ opened, ...form }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      size="lg"
      title={say('lists.import')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <ImportForm {...form} />
    </Modal>
  );
}
