import { dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';
import { Button, SegmentedControl, SimpleGrid, Table } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Curve } from '../../../api/simulation-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import type { TextKey } from '../../../i18n/texts.js';
import { useText } from '../../../i18n/use-text.js';
import { Panel } from '../../../ui/page.js';
import { saveFile } from '../../../ui/save-file.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import styles from '../simulate.module.css';
import { curvesCsv } from './curves-csv.js';

const measures = ['precision', 'recall', 'revenue'] as const;
type Measure = (typeof measures)[number];
type Point = Curve['points'][number];

const names: Readonly<Record<Measure, TextKey>> = {
  precision: 'simulationResult.precision',
  recall: 'lab.recall',
  revenue: 'lab.revenue',
};
const ways: Readonly<Record<Curve['way'], { readonly name: TextKey; readonly dash: string }>> = {
  rules: { name: 'simulationResult.byRules', dash: 'none' },
  model: { name: 'simulationResult.byScore', dash: '7 3' },
  fused: { name: 'selection.byBoth', dash: '10 3 2 3' },
  baseline: { name: 'lab.byBaseline', dash: '2 3' },
  random: { name: 'simulationResult.byRandom', dash: '1 5' },
};
const shown = [1, 2, 5, 10, 20];

function amountOf(measure: Measure, { dutyShare, precision, recall }: Point): number | undefined {
  return { precision: precision.rate, recall, revenue: dutyShare }[measure];
}

interface Drawn {
  readonly name: string;
  readonly dash: string;
  readonly points: readonly { readonly budget: number; readonly share: number }[];
}

/** Names of lines that end at the same height stand below one another, a line of text apart. */
function apart<End extends { readonly share: number }>(ends: readonly End[]): (End & { readonly at: number })[] {
  const gap = 0.07 * Math.max(...ends.map(({ share }) => share));
  let last = Infinity;
  return ends
    .toSorted((a, b) => b.share - a.share)
    .map((end) => {
      last = Math.min(end.share, last - gap);
      return { ...end, at: last };
    });
}

/** Lines told apart by their dashes and by their names at the end. */
function drawCurves(curves: readonly Drawn[]): SVGSVGElement | HTMLElement {
  const ends = curves.flatMap(({ name, points }) => points.slice(-1).map((point) => ({ ...point, name })));
  return plot({
    width: 560,
    height: 270,
    marginLeft: 56,
    marginRight: 130,
    x: { domain: [0, 20], label: null, ticks: [1, 5, 10, 15, 20], tickFormat: (share: number) => `${share}%` },
    y: { label: null, tickFormat: (share: number) => `${Math.round(share * 100)}%`, ticks: 5, zero: true },
    style: { background: 'transparent', fontSize: '13px', overflow: 'visible' },
    marks: [
      gridY({ strokeOpacity: 0.15 }),
      ruleY([0], { strokeOpacity: 0.4 }),
      ...curves.map(({ dash, points }) =>
        line(points, { x: 'budget', y: 'share', stroke: 'currentColor', strokeWidth: 2, strokeDasharray: dash }),
      ),
      dot(ends, { x: 'budget', y: 'share', r: 3, fill: 'currentColor' }),
      text(apart(ends), { x: 'budget', y: 'at', text: 'name', dx: 8, textAnchor: 'start', fill: 'currentColor' }),
    ],
  });
}

function Chart({ curves, label }: { readonly curves: readonly Drawn[]; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = drawCurves(curves);
    // The label of the box and the table beside say it; the marks' own labels are English.
    drawn.setAttribute('aria-hidden', 'true');
    box.current?.replaceChildren(drawn);
    return () => drawn.remove();
  }, [curves]);
  return <div ref={box} className={styles.chart} role="img" aria-label={label} />;
}

function Figures({ curves, measure }: { readonly curves: readonly Curve[]; readonly measure: Measure }) {
  const say = useText();
  const format = useFormat();
  const figure = (point: Point | undefined) => {
    const amount = point && amountOf(measure, point);
    return amount === undefined ? '—' : format.share(amount);
  };
  return (
    <TableScroll label={say('lab.curves')} minWidth={440}>
      <Table verticalSpacing={5} className={styles.figures} aria-label={say('lab.curves')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('lab.budget')}</Table.Th>
            {shown.map((budget) => (
              <Table.Th key={budget}>{format.share(budget / 100, 0)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {curves.map(({ points, way }) => (
            <Table.Tr key={way}>
              <Table.Th scope="row">{say(ways[way].name)}</Table.Th>
              {shown.map((budget) => (
                <Table.Td key={budget}>{figure(points.find((point) => point.budget === budget))}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}

/** Precision@n, recall@n and revenue@n of every way of choosing. */
export function BudgetCurves({ curves }: { readonly curves: readonly Curve[] }) {
  const say = useText();
  const [measure, setMeasure] = useState<Measure>('recall');
  const drawn = curves.map(({ points, way }) => ({
    name: say(ways[way].name),
    dash: ways[way].dash,
    points: points.flatMap((point) => {
      const share = amountOf(measure, point);
      return share === undefined ? [] : [{ budget: point.budget, share }];
    }),
  }));
  return (
    <Panel
      title={say('lab.curves')}
      hint={say('lab.curvesHint')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => saveFile('curves.csv', curvesCsv(curves), 'text/csv')}
        >
          {say('words.download')}
        </Button>
      }
    >
      <SegmentedControl
        aria-label={say('lab.measure')}
        size="xs"
        className={styles.choice}
        data={measures.map((value) => ({ value, label: say(names[value]) }))}
        value={measure}
        onChange={(value) => setMeasure(measures.find((one) => one === value) ?? 'recall')}
      />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" mt="sm">
        <Chart curves={drawn} label={`${say('lab.curves')}: ${say(names[measure])}`} />
        <Figures curves={curves} measure={measure} />
      </SimpleGrid>
    </Panel>
  );
}
