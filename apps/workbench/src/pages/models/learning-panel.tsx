import { Button, Group, NumberInput, Select, SimpleGrid, Switch, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datasetsQuery } from '../../api/dataset-queries.js';
import { learningQuery, useSetLearning } from '../../api/model-queries.js';
import type { Learning } from '../../api/model-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { FactsList } from '../../ui/facts-list.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/page.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { TextLink } from '../../ui/text-link.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { Instant } from '../../ui/when.js';
import styles from './models.module.css';

function SettingsForm({ settings }: Pick<Learning, 'settings'>) {
  const say = useText();
  const { language } = useLanguage();
  const tellDone = useTellDone();
  const datasets = useQuery(datasetsQuery).data?.items ?? [];
  const save = useSetLearning();
  const [values, setValues] = useState(settings);
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const numberOr = (value: string | number, fallback: number) => (typeof value === 'number' ? value : fallback);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm" className={styles.settings}>
        <Switch
          className={styles.switch}
          label={say('learning.on')}
          checked={values.enabled}
          onChange={(event) => set({ enabled: event.currentTarget.checked })}
        />
        <Select
          label={say('models.dataset')}
          allowDeselect={false}
          data={datasets.map(({ id, title }) => ({ value: id, label: title[language] }))}
          value={values.datasetId}
          onChange={(datasetId) => datasetId && set({ datasetId })}
        />
        <NumberInput
          label={say('learning.everyDays')}
          min={1}
          max={365}
          allowDecimal={false}
          value={values.everyDays}
          onChange={(value) => set({ everyDays: numberOr(value, values.everyDays) })}
        />
        <NumberInput
          label={say('learning.driftLimit')}
          min={0.05}
          max={5}
          step={0.05}
          value={values.driftLimit}
          onChange={(value) => set({ driftLimit: numberOr(value, values.driftLimit) })}
        />
      </SimpleGrid>
      {save.error && <Failure error={save.error} />}
      <Group justify="flex-end" mt="sm">
        <Button
          variant="default"
          loading={save.isPending}
          onClick={() => save.mutate(values, { onSuccess: () => tellDone(say('learning.saved')) })}
        >
          {say('learning.save')}
        </Button>
      </Group>
    </>
  );
}

function Standing({ learning }: { readonly learning: Learning }) {
  const say = useText();
  const format = useFormat();
  const { drift, nextAt } = learning;
  return (
    <FactsList
      facts={[
        {
          id: 'next',
          name: say('learning.next'),
          value: nextAt === undefined ? say('learning.off') : <Instant at={nextAt} />,
        },
        {
          id: 'drift',
          name: say('learning.drift'),
          value:
            drift.psi === undefined
              ? say('learning.driftUnknown', { n: drift.n })
              : say('learning.driftFigure', { psi: format.number(drift.psi, 3), n: drift.n }),
        },
      ]}
    />
  );
}

function Runs({ runs }: Pick<Learning, 'runs'>) {
  const say = useText();
  const format = useFormat();
  if (runs.length === 0) return <Text c="dimmed">{say('learning.noRuns')}</Text>;
  return (
    <TableScroll label={say('learning.runs')} minWidth={520}>
      <Table verticalSpacing={5} className={styles.figures} aria-label={say('learning.runs')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('learning.when')}</Table.Th>
            <Table.Th>{say('learning.why')}</Table.Th>
            <Table.Th>{say('learning.added')}</Table.Th>
            <Table.Th>{say('learning.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map(({ id, startedAt, trigger, added, state, note, releaseId }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Instant at={startedAt} />
              </Table.Td>
              <Table.Td>{say(trigger === 'drift' ? 'learning.byDrift' : 'learning.schedule')}</Table.Td>
              <Table.Td>{format.number(added)}</Table.Td>
              <Table.Td>
                {say(`learning.${state}`)}{' '}
                {releaseId !== undefined && (
                  <TextLink to="/releases/$id" params={{ id: releaseId }}>
                    {say('learning.openRelease')}
                  </TextLink>
                )}
                {note !== undefined && <bdi>{note}</bdi>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

/** Retraining by itself: its settings, where it stands, what came of it. */
export function LearningPanel() {
  const say = useText();
  const may = useMay();
  const query = useQuery(learningQuery);
  return (
    <Panel title={say('learning.title')} hint={say('learning.hint')}>
      <Loaded query={query} rows={3}>
        {(learning) => (
          <>
            {may('models:write') && <SettingsForm settings={learning.settings} />}
            <Standing learning={learning} />
            <Text fw={600} mt="sm">
              {say('learning.runs')}
            </Text>
            <Runs runs={learning.runs} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
