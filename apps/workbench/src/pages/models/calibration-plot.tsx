import { Table, Text } from '@mantine/core';
import type { Calibration } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { MeasureFigure } from './measure-figure.js';
import styles from './models.module.css';

type Bin = Calibration['after']['bins'][number];

const size = 100;
const up = (share: number) => size - share * size;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Predicted against observed; each dot with the interval of what was observed. The table below says the same. */
function Plot({ bins, label }: { readonly bins: readonly Bin[]; readonly label: string }) {
  const most = Math.max(1, ...bins.map(({ n }) => n));
  return (
    <div className={styles.chart} role="img" aria-label={label}>
      <svg viewBox="-13 -4 117 113" aria-hidden>
        {ticks.map((share) => (
          <g key={share} stroke="currentColor" strokeOpacity={0.15} strokeWidth={0.4}>
            <line x1={0} x2={size} y1={up(share)} y2={up(share)} />
            <line y1={0} y2={size} x1={share * size} x2={share * size} />
          </g>
        ))}
        {ticks.map((share) => (
          <g key={share} fill="currentColor" fontSize={3.6}>
            <text x={-2} y={up(share) + 1.4} textAnchor="end">
              {share}
            </text>
            <text x={share * size} y={size + 6} textAnchor="middle">
              {share}
            </text>
          </g>
        ))}
        <line x1={0} y1={size} x2={size} y2={0} stroke="currentColor" strokeDasharray="2 2" strokeWidth={0.5} />
        {bins.map(({ predicted, observed, low, high, n }) => (
          <g key={predicted} fill="var(--whisker)" stroke="var(--whisker)">
            <line x1={predicted * size} x2={predicted * size} y1={up(low)} y2={up(high)} strokeWidth={0.7} />
            <circle cx={predicted * size} cy={up(observed)} r={1 + 1.6 * Math.sqrt(n / most)} stroke="none" />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Whether probabilities mean what they say. */
export function CalibrationPlot({ calibration }: { readonly calibration: Calibration }) {
  const say = useText();
  const format = useFormat();
  const { before, after, method } = calibration;
  return (
    <>
      <Plot bins={after.bins} label={say('modelPage.calibration')} />
      <Text fz="sm" mt="xs">
        {say('modelPage.calibrationError', {
          after: format.share(after.error),
          before: format.share(before.error),
          method,
        })}
      </Text>
      <TableScroll label={say('modelPage.calibration')} minWidth={320}>
        <Table verticalSpacing={3} className={styles.figures} aria-label={say('modelPage.calibration')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('modelPage.predicted')}</Table.Th>
              <Table.Th>{say('modelPage.observed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {after.bins.map(({ predicted, observed, low, high, n }) => (
              <Table.Tr key={predicted}>
                <Table.Th scope="row">{format.share(predicted)}</Table.Th>
                <Table.Td>
                  <MeasureFigure measure={{ value: observed, low, high }} n={n} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </>
  );
}
