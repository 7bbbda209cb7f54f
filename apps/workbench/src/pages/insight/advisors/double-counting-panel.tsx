import { IconMoodEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { doubleCountingQuery } from '../../../api/advisor-queries.js';
import type { RulePair } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import type { Column } from '../../../ui/data-table/column.js';
import { Empty } from '../../../ui/empty.js';
import { Loaded } from '../../../ui/loaded.js';
import { Ltr } from '../../../ui/ltr.js';
import { Panel } from '../../../ui/page.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import { CsvButton, NumberLink, RuleCell, type AdvisorProps, type Open } from './advisor-parts.js';
import { ShortTable } from './short-table.js';

function useColumns(onOpen: Open): Column<RulePair>[] {
  const say = useText();
  const format = useFormat();
  const share = (value: number) => <Ltr>{format.share(value)}</Ltr>;
  return [
    { id: 'first', head: say('advisors.first'), primary: true, cell: ({ first }) => <RuleCell rule={first} /> },
    { id: 'second', head: say('advisors.second'), cell: ({ second }) => <RuleCell rule={second} /> },
    {
      id: 'shared',
      head: say('advisors.shared'),
      numeric: true,
      cell: ({ both, first, second }) => (
        <NumberLink
          value={both.declarations}
          title={`${first.ruleId}, ${second.ruleId}`}
          filter={{ rules: `${first.ruleId},${second.ruleId}` }}
          onOpen={onOpen}
        />
      ),
    },
    {
      id: 'likeness',
      head: say('advisors.likeness'),
      hint: say('advisors.likenessHint'),
      numeric: true,
      cell: ({ jaccard }) => share(jaccard),
    },
    {
      id: 'ofFirst',
      head: say('advisors.shareOfFirst'),
      numeric: true,
      cell: ({ shareOfFirst }) => share(shareOfFirst),
    },
    {
      id: 'ofSecond',
      head: say('advisors.shareOfSecond'),
      numeric: true,
      cell: ({ shareOfSecond }) => share(shareOfSecond),
    },
    {
      id: 'precision',
      head: say('advisors.freedPrecision'),
      cell: ({ precision }) => <RateFigure rate={precision} />,
    },
  ];
}

const heads = [
  'first',
  'first_lane',
  'second',
  'second_lane',
  'shared',
  'of_first',
  'of_second',
  'jaccard',
  'known_hit',
];

function csvRows(pairs: readonly RulePair[]): (string | number)[][] {
  const rows = pairs.map(({ both, first, jaccard, ofFirst, ofSecond, precision, second }) => [
    first.ruleId,
    first.lane ?? '',
    second.ruleId,
    second.lane ?? '',
    both.declarations,
    ofFirst,
    ofSecond,
    jaccard,
    both.knownHit,
    precision.n,
  ]);
  return [[...heads, 'inspected'], ...rows];
}

/** Pairs of rules that hit the same declarations. */
export function DoubleCountingPanel({ of, onOpen }: AdvisorProps) {
  const say = useText();
  const query = useQuery(doubleCountingQuery(of));
  const columns = useColumns(onOpen);
  const { data } = query;
  return (
    <Panel
      title={say('advisors.doubleCounting')}
      hint={say('advisors.doubleCountingHint')}
      body="flush"
      actions={
        data && <CsvButton fileName={`double-counting-${of.id}-${of.candidate}.csv`} rows={() => csvRows(data.pairs)} />
      }
    >
      <Loaded query={query}>
        {({ pairs }) => (
          <ShortTable
            label={say('advisors.doubleCounting')}
            columns={columns}
            rows={pairs}
            rowKey={({ first, second }) => `${first.ruleId} ${second.ruleId}`}
            minWidth={900}
            empty={<Empty icon={IconMoodEmpty} title={say('advisors.noPairs')} hint={say('advisors.noPairsHint')} />}
          />
        )}
      </Loaded>
    </Panel>
  );
}
