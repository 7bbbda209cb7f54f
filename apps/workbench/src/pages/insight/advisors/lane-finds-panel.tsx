import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { laneFindsQuery } from '../../../api/advisor-queries.js';
import type { LaneFinds } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import type { Column } from '../../../ui/data-table/column.js';
import { DataTable } from '../../../ui/data-table/data-table.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { Loaded } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/page.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import { CsvButton, NumberLink, type AdvisorProps, type Open } from './advisor-parts.js';

function Estimate({ irregular }: Pick<LaneFinds, 'irregular'>) {
  const say = useText();
  const format = useFormat();
  if (irregular === undefined) {
    return (
      <Text span c="dimmed" fz="sm">
        {say('advisors.notEstimated')}
      </Text>
    );
  }
  const whole = (value: number) => format.number(value, 0);
  return (
    <>
      {say('advisors.estimateFigure', {
        estimate: whole(irregular.estimate),
        low: whole(irregular.low),
        high: whole(irregular.high),
      })}
    </>
  );
}

function useColumns(onOpen: Open): Column<LaneFinds>[] {
  const say = useText();
  const count = (
    id: string,
    head: string,
    part: { value: keyof LaneFinds; outcome?: 'irregular' | 'conform' | 'unknown' },
  ) => ({
    id,
    head,
    numeric: true,
    cell: (row: LaneFinds) => (
      <NumberLink
        value={Number(row[part.value])}
        title={`${say(`words.${row.lane}`)}, ${head}`}
        filter={{ lane: row.lane, ...(part.outcome && { outcome: part.outcome }) }}
        onOpen={onOpen}
      />
    ),
  });
  return [
    { id: 'lane', head: say('words.lane'), primary: true, cell: ({ lane }) => <LaneBadge lane={lane} /> },
    count('all', say('simulationResult.declarations'), { value: 'declarations' }),
    count('irregular', say('words.irregular'), { value: 'knownHit', outcome: 'irregular' }),
    count('conform', say('words.conform'), { value: 'knownClean', outcome: 'conform' }),
    count('unknown', say('words.unknown'), { value: 'unknown', outcome: 'unknown' }),
    { id: 'random', head: say('advisors.randomRate'), cell: ({ random }) => <RateFigure rate={random} /> },
    { id: 'estimate', head: say('advisors.estimate'), cell: ({ irregular }) => <Estimate irregular={irregular} /> },
  ];
}

function csvRows(lanes: readonly LaneFinds[]): (string | number)[][] {
  const heads = ['lane', 'declarations', 'irregular', 'conform', 'unknown', 'random_n', 'random_rate'];
  const rows = lanes.map(({ declarations, irregular, knownClean, knownHit, lane, random, unknown }) => [
    lane,
    declarations,
    knownHit,
    knownClean,
    unknown,
    random.n,
    random.rate ?? '',
    irregular?.estimate ?? '',
    irregular?.low ?? '',
    irregular?.high ?? '',
  ]);
  return [[...heads, 'estimate', 'estimate_low', 'estimate_high'], ...rows];
}

/** What was found in each lane, and what it is likely to have let through. */
export function LaneFindsPanel({ of, onOpen }: AdvisorProps) {
  const say = useText();
  const query = useQuery(laneFindsQuery(of));
  const columns = useColumns(onOpen);
  const { data } = query;
  return (
    <Panel
      title={say('advisors.laneFinds')}
      hint={say('advisors.laneFindsHint')}
      body="flush"
      actions={
        data && <CsvButton fileName={`lane-finds-${of.id}-${of.candidate}.csv`} rows={() => csvRows(data.lanes)} />
      }
    >
      <Loaded query={query} rows={4}>
        {({ lanes }) => (
          <DataTable label={say('advisors.laneFinds')} columns={columns} rows={lanes} rowKey={({ lane }) => lane} />
        )}
      </Loaded>
    </Panel>
  );
}
