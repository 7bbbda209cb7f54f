import { barX, dot, gridX, plot, ruleX, ruleY } from '@observablehq/plot';
import { Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Figures, Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Panel } from '../../ui/page.js';
import { TableScroll } from '../../ui/table-scroll.js';
import styles from './simulate.module.css';

interface Way {
  readonly name: string;
  readonly figures: Figures;
}

function drawPrecision(ways: readonly Way[]): SVGSVGElement | HTMLElement {
  const rows = ways.flatMap(({ name, figures: { precision } }) =>
    precision.rate === undefined
      ? []
      : [{ name, rate: precision.rate, low: precision.low ?? precision.rate, high: precision.high ?? precision.rate }],
  );
  const most = Math.max(0.1, ...rows.map(({ high }) => high));
  return plot({
    width: 520,
    height: 46 + ways.length * 30,
    marginLeft: 130,
    marginRight: 16,
    x: {
      domain: [0, Math.min(1, most * 1.08)],
      tickFormat: (share: number) => `${Math.round(share * 100)}%`,
      label: null,
      ticks: 5,
    },
    y: { domain: ways.map(({ name }) => name), label: null, tickSize: 0 },
    style: { background: 'transparent', fontSize: '13px', overflow: 'visible' },
    marks: [
      gridX({ strokeOpacity: 0.15 }),
      ruleX([0], { strokeOpacity: 0.4 }),
      barX(rows, {
        x1: 'low',
        x2: 'high',
        y: 'name',
        fill: 'currentColor',
        fillOpacity: 0.22,
        insetTop: 8,
        insetBottom: 8,
      }),
      ruleY(rows, { x1: 'low', x2: 'high', y: 'name', strokeOpacity: 0.5 }),
      dot(rows, { x: 'rate', y: 'name', r: 5, fill: 'currentColor' }),
    ],
  });
}

function Chart({ ways, label }: { readonly ways: readonly Way[]; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = drawPrecision(ways);
    // The label of the box and the table below say it; the marks' own labels are English.
    drawn.setAttribute('aria-hidden', 'true');
    box.current?.replaceChildren(drawn);
    return () => drawn.remove();
  }, [ways]);
  return <div ref={box} className={styles.chart} role="img" aria-label={label} />;
}

/** Rules, model score, both together and random choice side by side at the same number of inspections. */
export function EqualBudget({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const format = useFormat();
  const { inspections, rules, score, fused, random } = summary.equalBudget;
  const ways: Way[] = [
    { name: say('simulationResult.byRules'), figures: rules },
    ...(score ? [{ name: say('simulationResult.byScore'), figures: score }] : []),
    ...(fused ? [{ name: say('selection.byBoth'), figures: fused }] : []),
    { name: say('simulationResult.byRandom'), figures: random },
  ];
  return (
    <Panel
      title={say('simulationResult.equalBudget')}
      hint={say('simulationResult.equalBudgetHint', { n: inspections })}
    >
      <Chart ways={ways} label={say('simulationResult.chartLabel')} />
      <TableScroll label={say('simulationResult.equalBudget')} minWidth={400}>
        <Table verticalSpacing={5} className={styles.figures} aria-label={say('simulationResult.equalBudget')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('simulationResult.way')}</Table.Th>
              <Table.Th>{say('simulationResult.precision')}</Table.Th>
              <Table.Th>{say('simulationResult.recall')}</Table.Th>
              <Table.Th>{say('simulationResult.duty')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ways.map(({ name, figures }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>
                  {figures.precision.rate === undefined ? '—' : format.share(figures.precision.rate)}{' '}
                  <bdi dir="ltr" className={styles.size}>{`n=${format.number(figures.precision.n)}`}</bdi>
                </Table.Td>
                <Table.Td>{figures.recall.rate === undefined ? '—' : format.share(figures.recall.rate)}</Table.Td>
                <Table.Td>{format.number(figures.duty, 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </Panel>
  );
}
