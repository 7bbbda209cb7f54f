import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery } from '../../api/dataset-queries.js';
import type { Dataset } from '../../api/dataset-queries.js';
import { useTrainModel } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';

interface Values {
  readonly datasetId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  readonly kind: 'xgboost' | 'scorecard';
}

interface FieldsProps {
  readonly datasets: readonly Dataset[];
  readonly values: Values;
  readonly onChange: (change: Partial<Values>) => void;
}

function Fields({ datasets, values, onChange }: FieldsProps) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const dataset = datasets.find(({ id }) => id === values.datasetId);
  const days = { type: 'date', min: dataset?.from, max: dataset?.to } as const;
  const period =
    dataset?.from && dataset.to
      ? say('simulate.periodHint', { from: format.day(dataset.from), to: format.day(dataset.to) })
      : undefined;
  return (
    <>
      <Select
        label={say('models.dataset')}
        description={period}
        allowDeselect={false}
        data={datasets.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={values.datasetId}
        onChange={(datasetId) => onChange({ datasetId: datasetId ?? '' })}
      />
      <Select
        label={say('models.kind')}
        allowDeselect={false}
        data={[
          { value: 'xgboost', label: say('models.kindXgboost') },
          { value: 'scorecard', label: say('models.kindScorecard') },
        ]}
        value={values.kind}
        onChange={(kind) => onChange({ kind: kind === 'scorecard' ? 'scorecard' : 'xgboost' })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          {...days}
          label={say('models.from')}
          value={values.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          {...days}
          label={say('models.to')}
          value={values.to}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
        <TextInput
          label={say('models.name')}
          description={say('models.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <NumberInput
          label={say('models.seed')}
          description={say('models.seedHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={999_999_999}
          allowDecimal={false}
          value={values.seed}
          onChange={(seed) => onChange({ seed: typeof seed === 'number' ? seed : 1 })}
        />
      </SimpleGrid>
    </>
  );
}

interface FormProps {
  readonly datasets: readonly Dataset[];
  readonly onClose: () => void;
}

function TrainForm({ datasets, onClose }: FormProps) {
  const say = useText();
  const train = useTrainModel();
  const [values, setValues] = useState<Values>({
    datasetId: datasets[0]?.id ?? '',
    name: 'irregularity',
    from: '',
    to: '',
    seed: 1,
    kind: 'xgboost',
  });
  const { from, to, ...rest } = values;
  const submit = () =>
    train.mutate({ ...rest, ...(from && { from }), ...(to && { to }) }, { onSuccess: () => onClose() });
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('models.trainHint')}
      </Text>
      <Fields datasets={datasets} values={values} onChange={(change) => setValues((all) => ({ ...all, ...change }))} />
      {train.error && <Failure error={train.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button loading={train.isPending} disabled={!values.datasetId || !values.name} onClick={submit}>
          {say('models.start')}
        </Button>
      </Group>
    </Stack>
  );
}

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Starts a training. */
export function TrainModel({ opened, onClose }: Props) {
  const say = useText();
  const datasets = useQuery({ ...datasetsQuery, enabled: opened });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('models.train')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <Loaded query={datasets} rows={4}>
        {({ items }) =>
          items.length > 0 ? (
            <TrainForm datasets={items} onClose={onClose} />
          ) : (
            <Empty icon={IconDatabaseOff} title={say('models.noDatasets')} />
          )
        }
      </Loaded>
    </Modal>
  );
}
