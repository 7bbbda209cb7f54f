import { Text } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { retirementQuery } from '../../../api/advisor-queries.js';
import type { RetirementAdvice } from '../../../api/advisor-queries.js';
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

interface Row {
  readonly place: number;
  readonly step: RetirementAdvice['steps'][number];
  /** This rule and all dropped before it, as the service takes them. */
  readonly dropped: string;
}

function rowsOf({ steps }: RetirementAdvice): Row[] {
  const ids = steps.map(({ rule }) => rule.ruleId);
  return steps.map((step, index) => ({ place: index + 1, step, dropped: ids.slice(0, index + 1).join(',') }));
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  const say = useText();
  const format = useFormat();
  if (whole === 0) return null;
  return (
    <Text span fz="xs" c="dimmed">
      {' '}
      {say('advisors.ofAll', { share: format.share(part / whole) })}
    </Text>
  );
}

function useColumns({ selected }: RetirementAdvice, onOpen: Open): Column<Row>[] {
  const say = useText();
  const format = useFormat();
  return [
    { id: 'step', head: say('advisors.step'), numeric: true, cell: ({ place }) => <Ltr>{place}</Ltr> },
    { id: 'rule', head: say('advisors.rule'), primary: true, cell: ({ step }) => <RuleCell rule={step.rule} /> },
    {
      id: 'hits',
      head: say('advisors.hits'),
      numeric: true,
      cell: ({ step: { hits, rule } }) => (
        <NumberLink
          value={hits}
          title={`${rule.ruleId}: ${say('advisors.hits')}`}
          filter={{ rules: rule.ruleId }}
          onOpen={onOpen}
        />
      ),
    },
    {
      id: 'lost',
      head: say('advisors.findsLost'),
      numeric: true,
      cell: ({ dropped, step: { freedInAll, rule } }) => (
        <>
          <NumberLink
            value={freedInAll.knownHit}
            title={`${rule.ruleId}: ${say('advisors.findsLost')}`}
            filter={{ dropped, outcome: 'irregular' }}
            onOpen={onOpen}
          />
          <Share part={freedInAll.knownHit} whole={selected.knownHit} />
        </>
      ),
    },
    {
      id: 'freed',
      head: say('advisors.freed'),
      numeric: true,
      cell: ({ dropped, step: { freedInAll, rule } }) => (
        <>
          <NumberLink
            value={freedInAll.declarations}
            title={`${rule.ruleId}: ${say('advisors.freed')}`}
            filter={{ dropped }}
            onOpen={onOpen}
          />
          <Share part={freedInAll.declarations} whole={selected.declarations} />
        </>
      ),
    },
    {
      id: 'precision',
      head: say('advisors.freedPrecision'),
      cell: ({ step }) => <RateFigure rate={step.precision} />,
    },
    {
      id: 'duty',
      head: say('advisors.dutyLost'),
      numeric: true,
      cell: ({ step }) => <Ltr>{format.number(step.freedInAll.duty, 0)}</Ltr>,
    },
  ];
}

function csvRows(advice: RetirementAdvice): (string | number)[][] {
  const heads = ['step', 'rule_id', 'lane', 'points', 'hits', 'finds_lost', 'inspections_freed', 'known_clean_freed'];
  const rows = rowsOf(advice).map(({ place, step: { freedInAll, hits, precision, rule } }) => [
    place,
    rule.ruleId,
    rule.lane ?? '',
    rule.points,
    hits,
    freedInAll.knownHit,
    freedInAll.declarations,
    freedInAll.knownClean,
    precision.n,
    freedInAll.duty,
  ]);
  return [[...heads, 'inspected', 'duty_lost'], ...rows];
}

function Steps({ advice, onOpen }: { readonly advice: RetirementAdvice; readonly onOpen: Open }) {
  const say = useText();
  const columns = useColumns(advice, onOpen);
  return (
    <ShortTable
      label={say('advisors.retirement')}
      columns={columns}
      rows={rowsOf(advice)}
      rowKey={({ step }) => step.rule.ruleId}
      minWidth={900}
      empty={<Empty icon={IconMoodEmpty} title={say('advisors.noRules')} hint={say('advisors.noRulesHint')} />}
    />
  );
}

/** Rules in the order in which to drop them. */
export function RetirementPanel({ of, onOpen }: AdvisorProps) {
  const say = useText();
  const query = useQuery(retirementQuery(of));
  const { data } = query;
  return (
    <Panel
      title={say('advisors.retirement')}
      hint={say('advisors.retirementHint')}
      body="flush"
      actions={data && <CsvButton fileName={`retirement-${of.id}-${of.candidate}.csv`} rows={() => csvRows(data)} />}
    >
      <Loaded query={query}>{(advice) => <Steps advice={advice} onOpen={onOpen} />}</Loaded>
    </Panel>
  );
}
