import { Alert, Select, SimpleGrid, Table, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { modelsQuery } from '../../api/model-queries.js';
import type { Measure, Model } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { TextLink } from '../../ui/text-link.js';
import { modelName } from './headline.js';
import { MeasureFigure } from './measure-figure.js';
import { ModelState } from './model-state.js';
import { TrainedOn } from './trained-on.js';
import styles from './models.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly of: (model: Model) => ReactNode;
}

function useLines(models: readonly Model[]): Line[] {
  const say = useText();
  const format = useFormat();
  const budgets = [
    ...new Set(models.flatMap(({ report }) => report.evaluation?.all.budgets.map(({ budget }) => budget) ?? [])),
  ].sort((a, b) => a - b);
  const at = (model: Model, of: 'all' | 'guard', budget: number) =>
    model.report.evaluation?.[of]?.budgets.find((figures) => figures.budget === budget);
  const precision = (of: 'all' | 'guard', budget: number) => (model: Model) => {
    const figures = at(model, of, budget);
    return <MeasureFigure measure={figures?.precision} n={figures?.selected} />;
  };
  const area = (of: 'all' | 'guard') => (model: Model) => {
    const figures = model.report.evaluation?.[of];
    const measure: Measure | undefined = figures?.auc;
    return <MeasureFigure measure={measure} as="plain" n={figures?.n} />;
  };
  const percent = (budget: number) => format.share(budget, 0);
  return [
    { id: 'state', name: say('learning.state'), of: (model) => <ModelState state={model.state} /> },
    { id: 'trained', name: say('models.trainedOn'), of: (model) => <TrainedOn model={model} /> },
    { id: 'trees', name: say('models.trees'), of: (model) => format.number(model.trees) },
    { id: 'auc', name: say('models.auc'), of: area('all') },
    ...budgets.map((budget) => ({
      id: `all ${budget}`,
      name: say('models.precisionAt', { budget: percent(budget) }),
      of: precision('all', budget),
    })),
    ...budgets.map((budget) => ({
      id: `guard ${budget}`,
      name: `${say('models.guard')}: ${percent(budget)}`,
      of: precision('guard', budget),
    })),
  ];
}

function OwnFeatures({ model, other }: { readonly model: Model; readonly other: Model }) {
  const say = useText();
  const own = model.features.filter((feature) => !other.features.includes(feature));
  return (
    <Panel title={`${say('models.onlyHere')}: ${modelName(model)}`}>
      {own.length === 0 ? <Text c="dimmed">{say('words.none')}</Text> : <CodeText>{own.join(', ')}</CodeText>}
    </Panel>
  );
}

function SideBySide({ first, second }: { readonly first: Model; readonly second: Model }) {
  const say = useText();
  const lines = useLines([first, second]);
  const [a, b] = [first.report.evaluation, second.report.evaluation];
  const same = a && b && a.from === b.from && a.to === b.to && a.all.n === b.all.n;
  return (
    <>
      <Alert color={same ? 'green' : 'yellow'} icon={<IconInfoCircle aria-hidden />}>
        {say(same ? 'models.sameEvaluation' : 'models.otherEvaluation')}
      </Alert>
      <Panel body="flush">
        <TableScroll label={say('models.compareTitle')} minWidth={560}>
          <Table verticalSpacing={6} className={styles.figures} aria-label={say('models.compareTitle')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Td />
                {[first, second].map((model) => (
                  <Table.Th key={model.id}>
                    <TextLink to="/models/$id" params={{ id: model.id }}>
                      <bdi>{modelName(model)}</bdi>
                    </TextLink>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ id, name, of }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td>{of(first)}</Table.Td>
                  <Table.Td>{of(second)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableScroll>
      </Panel>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <OwnFeatures model={first} other={second} />
        <OwnFeatures model={second} other={first} />
      </SimpleGrid>
    </>
  );
}

function Choice({ models }: { readonly models: readonly Model[] }) {
  const say = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/models/compare' });
  const first = models.find(({ id }) => id === search.a) ?? models.find(({ state }) => state === 'champion');
  const second = models.find(({ id }) => id === search.b);
  const data = models.map((model) => ({ value: model.id, label: modelName(model) }));
  const choose = (side: 'a' | 'b') => (id: string | null) =>
    void navigate({ to: '/models/compare', search: { a: first?.id, b: second?.id, ...(id && { [side]: id }) } });
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" maw={560}>
        <Select label={say('models.first')} data={data} value={first?.id ?? null} onChange={choose('a')} />
        <Select label={say('models.second')} data={data} value={second?.id ?? null} onChange={choose('b')} />
      </SimpleGrid>
      {first && second && <SideBySide first={first} second={second} />}
    </>
  );
}

/** Two models side by side. */
export function ComparePage() {
  const say = useText();
  const models = useQuery(modelsQuery);
  const lead = (
    <>
      <TextLink to="/models">{say('models.title')}</TextLink> · {say('models.compareLead')}
    </>
  );
  return (
    <Page title={say('models.compareTitle')} lead={lead}>
      <Loaded query={models}>{({ items }) => <Choice models={items} />}</Loaded>
    </Page>
  );
}
