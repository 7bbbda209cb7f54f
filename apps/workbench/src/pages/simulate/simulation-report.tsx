import { Button, SimpleGrid, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useMay } from '../../api/session.js';
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
import { AgreementNote } from './agreement-note.js';
import { CandidateChoice } from './candidates/candidate-choice.js';
import type { Candidate } from './candidates/candidates-of.js';
import { SideBySide } from './candidates/side-by-side.js';
import { FlipList } from './flip-list.js';
import { FlowPanel } from './flows/flow-panel.js';
import { LaneMatrix } from './lane-matrix.js';
import { LaneTable } from './lane-table.js';
import { ReportPanel } from './report/report-panel.js';
import { ruleFiguresCsv } from './rule-figures-csv.js';
import { RuleFiguresTable } from './rule-figures-table.js';
import { SweepPanel } from './sweep/sweep-panel.js';

const EqualBudget = lazy(() => import('./equal-budget.js').then((module) => ({ default: module.EqualBudget })));
const BudgetCurves = lazy(() =>
  import('./curves/budget-curves.js').then((module) => ({ default: module.BudgetCurves })),
);

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

interface Props {
  readonly result: SimulationResult;
  readonly candidates: readonly Candidate[];
  /** The one that the report is about. */
  readonly candidate: Candidate;
}

/** What changes lane. A simulation of before flows were counted has its matrix only. */
function Flows({ summary }: { readonly summary: Summary }) {
  const say = useText();
  return (
    <>
      {summary.transitions && <FlowPanel transitions={summary.transitions} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Panel title={say('simulationResult.lanes')}>
          <LaneTable summary={summary} />
        </Panel>
        <Panel title={say('simulationResult.matrix')} hint={say('simulationResult.matrixHint')}>
          <LaneMatrix summary={summary} />
        </Panel>
      </SimpleGrid>
    </>
  );
}

function Rules({ id, summary }: { readonly id: string; readonly summary: Summary }) {
  const say = useText();
  const download = (
    <Button
      variant="default"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveFile(`rules-${id}.csv`, ruleFiguresCsv(summary), 'text/csv')}
    >
      {say('words.download')}
    </Button>
  );
  return (
    <Panel
      title={say('simulationResult.rules')}
      hint={say('simulationResult.rulesHint')}
      body="flush"
      actions={download}
    >
      <RuleFiguresTable summary={summary} />
    </Panel>
  );
}

/** The report of a finished simulation: all candidates side by side, then one of them down to the single declarations. */
export function SimulationReport({ result, candidates, candidate }: Props) {
  const say = useText();
  const may = useMay();
  const navigate = useNavigate({ from: '/simulate/$id' });
  const { baseline, datasetId, id } = result.simulation;
  const { digest, number, policy, summary } = candidate;
  return (
    <>
      <Overview summary={summary} />
      <SideBySide baseline={baseline} candidates={candidates} />
      <CandidateChoice
        label={say('lab.report')}
        candidates={candidates}
        chosen={number}
        onChoose={(chosen) => void navigate({ search: { candidate: chosen }, replace: true, resetScroll: false })}
      />
      <Flows summary={summary} />
      <Suspense fallback={<LoadingRows />}>
        <EqualBudget summary={summary} />
        {summary.curves && <BudgetCurves curves={summary.curves} />}
      </Suspense>
      {may('simulations:run') && <SweepPanel key={`sweep ${number}`} simulationId={id} candidate={candidate} />}
      <Rules id={id} summary={summary} />
      <FlipList simulationId={id} datasetId={datasetId} rules={summary.rules} candidate={number} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Panel title={say('simulationResult.policy')}>
          <PolicyFacts policy={policy} />
        </Panel>
        {digest && (
          <Panel title={say('simulationResult.digest')}>
            <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
              <CodeText>{digest}</CodeText>
            </Text>
            <AgreementNote agreement={summary.agreement} />
          </Panel>
        )}
      </SimpleGrid>
      <ReportPanel key={`report ${number}`} id={id} candidate={number} of={candidates.length} />
    </>
  );
}
