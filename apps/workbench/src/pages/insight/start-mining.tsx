import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery } from '../../api/dataset-queries.js';
import { useStartMining } from '../../api/suggestion-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onStarted: (jobId: string) => void;
}

function MiningForm({ onClose, onStarted }: Omit<Props, 'opened'>) {
  const say = useText();
  const { language } = useLanguage();
  const datasets = useQuery(datasetsQuery).data?.items ?? [];
  const start = useStartMining();
  const [chosen, setChosen] = useState<string>();
  const [seed, setSeed] = useState(1);
  const datasetId = chosen ?? datasets[0]?.id;
  const submit = () => {
    if (datasetId === undefined) return;
    start.mutate(
      { datasetId, seed },
      {
        onSuccess: ({ id }) => {
          onStarted(id);
          onClose();
        },
      },
    );
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('insight.mineHint')}
      </Text>
      <Select
        label={say('models.dataset')}
        allowDeselect={false}
        data={datasets.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={datasetId ?? null}
        onChange={(id) => setChosen(id ?? undefined)}
      />
      <NumberInput
        label={say('models.seed')}
        min={0}
        max={999_999_999}
        allowDecimal={false}
        value={seed}
        onChange={(value) => setSeed(typeof value === 'number' ? value : 1)}
      />
      {start.error && <Failure error={start.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button loading={start.isPending} disabled={datasetId === undefined} onClick={submit}>
          {say('insight.mine')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Starts a search for rules. */
export function StartMining({ opened, ...form }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={say('insight.mine')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <MiningForm {...form} />
    </Modal>
  );
}
