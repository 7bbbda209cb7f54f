import { useMay } from '../../api/session.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { LaneOrPoints } from '../../ui/lane-badge.js';
import { RuleActions } from './rule-actions.js';
import { CasesCell, DiagnosticsCell, ReviewCell, RuleCell, StateCell } from './rule-cells.js';
import { HitsCell, PrecisionCell, UniqueCell } from './rule-figure-cells.js';
import styles from './rules.module.css';

function useFigureColumns(days: number): Column<RuleRow>[] {
  const say = useText();
  return [
    {
      id: 'hits',
      head: say('rules.hits'),
      hint: say('rules.hitsHint'),
      numeric: true,
      cell: (rule) => <HitsCell rule={rule} days={days} />,
    },
    {
      id: 'unique',
      head: say('rules.unique'),
      hint: say('rules.uniqueHint'),
      numeric: true,
      cell: (rule) => <UniqueCell rule={rule} days={days} />,
    },
    {
      id: 'precision',
      head: say('rules.precision'),
      hint: say('rules.precisionHint'),
      cell: (rule) => <PrecisionCell rule={rule} days={days} />,
    },
  ];
}

/** The columns of the Rules page; live figures are of that many days. */
export function useRuleColumns(days: number): Column<RuleRow>[] {
  const say = useText();
  const may = useMay();
  const figures = useFigureColumns(days);
  return [
    { id: 'rule', head: say('rules.rule'), primary: true, width: '34%', cell: (rule) => <RuleCell rule={rule} /> },
    {
      id: 'lane',
      head: say('rules.laneAndPoints'),
      cell: ({ lane, points }) => <LaneOrPoints lane={lane} points={points} />,
    },
    ...figures,
    {
      id: 'checks',
      head: say('rules.checks'),
      cell: ({ cases, diagnostics }) => (
        <span className={styles.stacked}>
          <CasesCell {...cases} />
          <DiagnosticsCell {...diagnostics} />
        </span>
      ),
    },
    { id: 'state', head: say('rules.state'), cell: ({ state }) => <StateCell state={state} /> },
    {
      id: 'owner',
      head: say('rules.ownerAndReview'),
      cell: ({ owner, agency, reviewBy }) => (
        <span className={styles.stacked}>
          <bdi>{owner ?? agency}</bdi>
          <span className={styles.review}>
            <ReviewCell reviewBy={reviewBy} />
          </span>
        </span>
      ),
    },
    ...(may('rules:write')
      ? [{ id: 'actions', head: '', cell: (rule: RuleRow) => <RuleActions rule={rule} />, width: '3rem' }]
      : []),
  ];
}
