import { Text } from '@mantine/core';
import { useMay } from '../../api/session.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { LaneOrPoints } from '../../ui/lane-badge.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { RuleActions } from './rule-actions.js';
import { CasesCell, DiagnosticsCell, ReviewCell, RuleCell, StateCell } from './rule-cells.js';

function Dimmed({ children }: { readonly children: string }) {
  return (
    <Text span c="dimmed" fz="sm">
      {children}
    </Text>
  );
}

function useFigureColumns(): Column<RuleRow>[] {
  const say = useText();
  const format = useFormat();
  return [
    {
      id: 'hits',
      head: say('rules.hits'),
      hint: say('rules.hitsHint'),
      numeric: true,
      cell: ({ figures }) =>
        figures ? format.number(figures.declarations) : <Dimmed>{say('rules.noFigures')}</Dimmed>,
    },
    {
      id: 'unique',
      head: say('rules.unique'),
      hint: say('rules.uniqueHint'),
      numeric: true,
      cell: ({ figures }) => (figures ? format.number(figures.unique) : '—'),
    },
    {
      id: 'precision',
      head: say('rules.precision'),
      hint: say('rules.precisionHint'),
      cell: ({ figures }) => (figures ? <RateFigure rate={figures.precision} /> : '—'),
    },
  ];
}

/** The columns of the Rules page. */
export function useRuleColumns(): Column<RuleRow>[] {
  const say = useText();
  const may = useMay();
  const figures = useFigureColumns();
  return [
    { id: 'rule', head: say('rules.rule'), primary: true, cell: (rule) => <RuleCell rule={rule} /> },
    {
      id: 'lane',
      head: say('rules.laneAndPoints'),
      cell: ({ lane, points }) => <LaneOrPoints lane={lane} points={points} />,
    },
    ...figures,
    { id: 'cases', head: say('rules.cases'), cell: ({ cases }) => <CasesCell {...cases} /> },
    {
      id: 'diagnostics',
      head: say('rules.diagnostics'),
      cell: ({ diagnostics }) => <DiagnosticsCell {...diagnostics} />,
    },
    { id: 'state', head: say('rules.state'), cell: ({ state }) => <StateCell state={state} /> },
    { id: 'owner', head: say('rules.owner'), cell: ({ owner, agency }) => <bdi>{owner ?? agency}</bdi> },
    { id: 'review', head: say('rules.reviewBy'), cell: ({ reviewBy }) => <ReviewCell reviewBy={reviewBy} /> },
    ...(may('rules:write')
      ? [{ id: 'actions', head: '', cell: (rule: RuleRow) => <RuleActions rule={rule} />, width: '3rem' }]
      : []),
  ];
}
