import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { IconChartDots } from '@tabler/icons-react';
import type { Evaluation, ModelReport } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Panel } from '../../ui/page.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { BudgetTable } from './budget-table.js';
import { CalibrationPlot } from './calibration-plot.js';
import { MeasureFigure } from './measure-figure.js';
import { ShareBars } from './share-bars.js';
import styles from './models.module.css';

const shownFeatures = 15;

function Disparity({ lines }: { readonly lines: NonNullable<Evaluation['disparity']> }) {
  const say = useText();
  return (
    <Panel title={say('modelPage.disparity')} hint={say('modelPage.disparityHint')}>
      <TableScroll label={say('modelPage.disparity')} minWidth={420}>
        <Table verticalSpacing={4} className={styles.figures} aria-label={say('modelPage.disparity')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('modelPage.group')}</Table.Th>
              <Table.Th>{say('modelPage.selected')}</Table.Th>
              <Table.Th>{say('modelPage.precision')}</Table.Th>
              <Table.Th>{say('modelPage.irregularShare')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ by, group, n, selected, found, irregular }) => (
              <Table.Tr key={`${by} ${group}`}>
                <Table.Th scope="row">
                  {say(by === 'origin' ? 'modelPage.byOrigin' : 'modelPage.bySize', { group })}
                </Table.Th>
                <Table.Td>
                  <MeasureFigure measure={selected} n={n} />
                </Table.Td>
                <Table.Td>
                  <MeasureFigure measure={found} n={found?.n} />
                </Table.Td>
                <Table.Td>
                  <MeasureFigure measure={irregular} n={n} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </Panel>
  );
}

function Importance({ importance }: { readonly importance: NonNullable<ModelReport['importance']> }) {
  const say = useText();
  const format = useFormat();
  const total = importance.reduce((sum, { gain }) => sum + gain, 0) || 1;
  const most = (importance[0]?.gain ?? 0) / total || 1;
  return (
    <Panel title={say('modelPage.importance')} hint={say('modelPage.importanceHint')}>
      <ShareBars
        label={say('modelPage.importance')}
        bars={importance.slice(0, shownFeatures).map(({ feature, gain }) => ({
          name: feature,
          share: gain / total / most,
          figure: format.share(gain / total),
        }))}
      />
    </Panel>
  );
}

function Contributions({ contributions }: { readonly contributions: NonNullable<Evaluation['contributions']> }) {
  const say = useText();
  const format = useFormat();
  const most = contributions.features[0]?.mean || 1;
  return (
    <Panel title={say('modelPage.contributions')} hint={say('modelPage.contributionsHint', { n: contributions.n })}>
      <ShareBars
        label={say('modelPage.contributions')}
        bars={contributions.features.slice(0, shownFeatures).map(({ feature, mean }) => ({
          name: feature,
          share: mean / most,
          figure: format.number(mean, 2),
        }))}
      />
    </Panel>
  );
}

function Drift({ drift }: { readonly drift: NonNullable<Evaluation['drift']> }) {
  const say = useText();
  const format = useFormat();
  const features = [...drift.features].sort((a, b) => b.psi - a.psi).slice(0, shownFeatures);
  return (
    <Panel title={say('modelPage.drift')} hint={say('modelPage.driftHint')}>
      <Text mb="xs">
        {say('modelPage.score')}: <strong>{format.number(drift.score, 3)}</strong>{' '}
        <bdi dir="ltr" className={styles.interval}>{`n=${format.number(drift.n)}`}</bdi>
      </Text>
      <ShareBars
        label={say('modelPage.drift')}
        bars={features.map(({ feature, psi, unseen }) => ({
          name: feature,
          share: psi / Math.max(0.5, features[0]?.psi ?? 0),
          figure: (
            <>
              {format.number(psi, 3)}
              {unseen !== undefined && unseen > 0 && (
                <span className={styles.unseen}>{say('modelPage.unseen', { share: format.share(unseen) })}</span>
              )}
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function Finds({ evaluation }: { readonly evaluation: Evaluation | undefined }) {
  const say = useText();
  return (
    <Panel title={say('modelPage.evaluation')} hint={say('modelPage.evaluationHint')}>
      {evaluation ? (
        <Stack gap="md">
          <BudgetTable name={say('modelPage.all')} figures={evaluation.all} />
          {evaluation.guard && <BudgetTable name={say('modelPage.guard')} figures={evaluation.guard} />}
        </Stack>
      ) : (
        <Empty icon={IconChartDots} title={say('models.notMeasured')} hint={say('modelPage.noEvaluation')} />
      )}
    </Panel>
  );
}

/** What is known of a model's worth; what was not measured is not drawn. */
export function ModelEvaluation({ report }: { readonly report: ModelReport }) {
  const say = useText();
  const { evaluation, importance } = report;
  return (
    <>
      <Finds evaluation={evaluation} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {evaluation?.calibration && (
          <Panel title={say('modelPage.calibration')} hint={say('modelPage.calibrationHint')}>
            <CalibrationPlot calibration={evaluation.calibration} />
          </Panel>
        )}
        {importance && importance.length > 0 && <Importance importance={importance} />}
        {evaluation?.contributions && <Contributions contributions={evaluation.contributions} />}
        {evaluation?.drift && <Drift drift={evaluation.drift} />}
        {evaluation?.disparity && evaluation.disparity.length > 0 && <Disparity lines={evaluation.disparity} />}
      </SimpleGrid>
    </>
  );
}
