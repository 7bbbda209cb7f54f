import { Table, Title } from '@mantine/core';
import type { Threshold } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { CodeText, Ltr } from '../../../ui/ltr.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import { NumberLink, type Open } from './advisor-parts.js';
import styles from './advisors.module.css';

const height = 40;
const barWidth = 3;

function Picture({ threshold, label }: { readonly threshold: Threshold; readonly label: string }) {
  const { bins, safe } = threshold;
  const most = Math.max(1, ...bins.map(({ expected = 0, items }) => Math.max(items, expected)));
  const up = (items: number) => height - (items / most) * height;
  const line = bins.flatMap(({ expected }, index) =>
    expected === undefined ? [] : [`${(index + 0.5) * barWidth},${up(expected)}`],
  );
  const middle = bins.findIndex(({ bin }) => bin === 0) * barWidth;
  return (
    <div className={styles.chart} dir="ltr" role="img" aria-label={label}>
      <svg viewBox={`-1 -2 ${bins.length * barWidth + 2} ${height + 4}`} aria-hidden>
        {bins.map(({ bin, items }, index) => (
          <rect
            key={bin}
            x={index * barWidth + 0.3}
            width={barWidth - 0.6}
            y={up(items)}
            height={height - up(items)}
            className={styles.bar}
            data-safe={safe === 'below' ? bin < 0 : bin >= 0}
          />
        ))}
        {line.length > 0 && <polyline points={line.join(' ')} className={styles.expected} />}
        <line x1={middle} x2={middle} y1={-2} y2={height + 2} className={styles.threshold} />
        <line x1={0} x2={bins.length * barWidth} y1={height} y2={height} className={styles.axis} />
      </svg>
    </div>
  );
}

/** Items by value around a threshold, as a picture and as a table. */
export function ThresholdHistogram({ threshold, onOpen }: { readonly threshold: Threshold; readonly onOpen: Open }) {
  const say = useText();
  const format = useFormat();
  const { bins, place, ruleId, text } = threshold;
  return (
    <div className={styles.histogram}>
      <Title order={3}>
        <CodeText>{text}</CodeText>
      </Title>
      <Picture threshold={threshold} label={say('advisors.histogramOf', { threshold: text })} />
      <div className={styles.bins}>
        <TableScroll label={say('advisors.histogram')} minWidth={320}>
          <Table verticalSpacing={2} aria-label={say('advisors.histogram')} maw="32rem">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('advisors.values')}</Table.Th>
                <Table.Th>{say('advisors.items')}</Table.Th>
                <Table.Th>{say('advisors.expected')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bins.map(({ bin, expected, from, items, to }) => (
                <Table.Tr key={bin} data-edge={bin === 0 || undefined}>
                  <Table.Th scope="row" fw={400}>
                    <Ltr>{`${format.number(from)} – ${format.number(to)}`}</Ltr>
                  </Table.Th>
                  <Table.Td>
                    <NumberLink
                      value={items}
                      title={`${text}, ${format.number(from)} – ${format.number(to)}`}
                      filter={{ evadedRule: ruleId, place, bin }}
                      onOpen={onOpen}
                    />
                  </Table.Td>
                  <Table.Td>{expected === undefined ? '—' : <Ltr>{format.number(expected, 1)}</Ltr>}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableScroll>
      </div>
    </div>
  );
}
