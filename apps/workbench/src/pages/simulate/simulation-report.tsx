import { Button, SimpleGrid, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import type { SimulationResult, Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { KeyFigures } from '../../ui/key-figures.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { PolicyFacts } from '../../ui/policy-facts.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { saveFile } from '../../ui/save-file.js';
import { FlipList } from './flip-list.js';
import { LaneMatrix } from './lane-matrix.js';
import { LaneTable } from './lane-table.js';
import { QualityTable } from './quality-table.js';
import { ReportPanel } from './report/report-panel.js';
import { ruleFiguresCsv } from './rule-figures-csv.js';
import { RuleFiguresTable } from './rule-figures-table.js';

const EqualBudget = lazy(() => import('./equal-budget.js').then((module) => ({ default: module.EqualBudget })));

function Overview({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const format = useFormat();
  const count = (value: number) => format.number(value);
  return (
    <KeyFigures
      figures={[
        {
          id: 'declarations',
          name: say('simulationResult.declarations'),
          value: count(summary.declarations),
          note: `${say('words.items', { count: summary.items })} · ${say('simulationResult.took', { time: format.seconds(summary.seconds) })}`,
        },
        {
          id: 'inspected',
          name: say('simulationResult.inspected'),
          value: count(summary.inspected),
          note: format.share(summary.inspected / Math.max(1, summary.declarations)),
        },
        {
          id: 'irregular',
          name: say('simulationResult.irregular'),
          value: count(summary.irregular),
          note: format.share(summary.irregular / Math.max(1, summary.inspected)),
        },
        {
          id: 'random',
          name: say('simulationResult.random'),
          hint: say('simulationResult.randomHint'),
          value: <RateFigure rate={summary.random} />,
        },
      ]}
    />
  );
}

/** The report of a finished simulation, from the lanes to the single declarations. */
export function SimulationReport({
  result,
  summary,
}: {
  readonly result: SimulationResult;
  readonly summary: Summary;
}) {
  const say = useText();
  const { id, datasetId } = result.simulation;
  return (
    <>
      <Overview summary={summary} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Panel title={say('simulationResult.lanes')}>
          <LaneTable summary={summary} />
        </Panel>
        <Panel title={say('simulationResult.matrix')} hint={say('simulationResult.matrixHint')}>
          <LaneMatrix summary={summary} />
        </Panel>
        <Panel title={say('simulationResult.quality')} hint={say('simulationResult.qualityHint')} body="flush">
          <QualityTable summary={summary} />
        </Panel>
        <Suspense fallback={<LoadingRows />}>
          <EqualBudget summary={summary} />
        </Suspense>
      </SimpleGrid>
      <Panel
        title={say('simulationResult.rules')}
        hint={say('simulationResult.rulesHint')}
        body="flush"
        actions={
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => saveFile(`rules-${id}.csv`, ruleFiguresCsv(summary.rules), 'text/csv')}
          >
            {say('words.download')}
          </Button>
        }
      >
        <RuleFiguresTable summary={summary} />
      </Panel>
      <FlipList simulationId={id} datasetId={datasetId} rules={summary.rules} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Panel title={say('simulationResult.policy')}>
          <PolicyFacts policy={result.policy} />
        </Panel>
        {result.digest && (
          <Panel title={say('simulationResult.digest')}>
            <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
              <CodeText>{result.digest}</CodeText>
            </Text>
          </Panel>
        )}
      </SimpleGrid>
      <ReportPanel id={id} />
    </>
  );
}
