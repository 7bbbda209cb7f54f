import { Button, Text } from '@mantine/core';
import { IconChartHistogram, IconMoodEmpty } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evasionQuery } from '../../../api/advisor-queries.js';
import type { Threshold } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import type { Column } from '../../../ui/data-table/column.js';
import { Empty } from '../../../ui/empty.js';
import { Loaded } from '../../../ui/loaded.js';
import { CodeText, Ltr } from '../../../ui/ltr.js';
import { Panel } from '../../../ui/page.js';
import { CsvButton, type AdvisorProps, type Open } from './advisor-parts.js';
import { ShortTable } from './short-table.js';
import { ThresholdHistogram } from './threshold-histogram.js';

const keyOf = ({ place, ruleId }: Threshold): string => `${ruleId} ${place}`;

function useColumns(onChoose: (key: string) => void): Column<Threshold>[] {
  const say = useText();
  const format = useFormat();
  const figure = (value: number | undefined, digits = 0) =>
    value === undefined ? '—' : <Ltr>{format.number(value, digits)}</Ltr>;
  return [
    {
      id: 'threshold',
      head: say('advisors.threshold'),
      primary: true,
      cell: ({ name, ruleId, text }) => (
        <div data-wrap>
          <CodeText>{text}</CodeText>
          <Text fz="sm" c="dimmed">
            <CodeText>{ruleId}</CodeText> <bdi>{name}</bdi>
          </Text>
        </div>
      ),
    },
    {
      id: 'safe',
      head: say('advisors.safeSide'),
      cell: ({ safe }) => say(safe === 'below' ? 'advisors.safeBelow' : 'advisors.safeAbove'),
    },
    { id: 'observed', head: say('advisors.observed'), numeric: true, cell: ({ test }) => figure(test?.observed) },
    {
      id: 'expected',
      head: say('advisors.expected'),
      hint: say('advisors.expectedHint'),
      numeric: true,
      cell: ({ test }) => figure(test?.expected),
    },
    {
      id: 'chance',
      head: say('advisors.chance'),
      hint: say('advisors.chanceHint'),
      numeric: true,
      cell: ({ test }) => (test ? figure(test.corrected, 4) : say('advisors.tooFew')),
    },
    {
      id: 'histogram',
      head: '',
      cell: (threshold) => (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconChartHistogram size={14} aria-hidden />}
          aria-label={`${say('advisors.histogram')}: ${threshold.ruleId} ${threshold.text}`}
          onClick={() => onChoose(keyOf(threshold))}
        >
          {say('advisors.histogram')}
        </Button>
      ),
    },
  ];
}

function csvRows(thresholds: readonly Threshold[]): (string | number)[][] {
  const heads = ['rule_id', 'threshold', 'safe', 'observed', 'expected', 'p', 'p_corrected', 'from', 'to', 'items'];
  const rows = thresholds.flatMap(({ bins, ruleId, safe, test, text }) =>
    bins.map(({ expected, from, items, to }) => [
      ruleId,
      text,
      safe,
      test?.observed ?? '',
      test?.expected ?? '',
      test?.pValue ?? '',
      test?.corrected ?? '',
      from,
      to,
      items,
      expected ?? '',
    ]),
  );
  return [[...heads, 'items_expected'], ...rows];
}

function Thresholds({ thresholds, onOpen }: { readonly thresholds: readonly Threshold[]; readonly onOpen: Open }) {
  const say = useText();
  const [chosen, setChosen] = useState<string>();
  const columns = useColumns(setChosen);
  const shown = thresholds.find((threshold) => keyOf(threshold) === chosen);
  return (
    <>
      <ShortTable
        label={say('advisors.evasion')}
        columns={columns}
        rows={thresholds}
        rowKey={keyOf}
        empty={
          <Empty icon={IconMoodEmpty} title={say('advisors.noThresholds')} hint={say('advisors.noThresholdsHint')} />
        }
      />
      {shown && <ThresholdHistogram threshold={shown} onOpen={onOpen} />}
    </>
  );
}

/** Values that bunch on the safe side of a threshold. */
export function EvasionPanel({ of, onOpen }: AdvisorProps) {
  const say = useText();
  const query = useQuery(evasionQuery(of));
  const { data } = query;
  return (
    <Panel
      title={say('advisors.evasion')}
      hint={say('advisors.evasionHint')}
      body="flush"
      actions={
        data && <CsvButton fileName={`evasion-${of.id}-${of.candidate}.csv`} rows={() => csvRows(data.thresholds)} />
      }
    >
      <Loaded query={query}>{({ thresholds }) => <Thresholds thresholds={thresholds} onOpen={onOpen} />}</Loaded>
    </Panel>
  );
}
