import type { DecisionRow } from '../../api/decision-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { CodeText } from '../../ui/ltr.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { causeKeys } from './cause.js';

/** Columns that only those see who may know the criteria. */
function useExplainedColumns(): Column<DecisionRow>[] {
  const say = useText();
  const format = useFormat();
  return [
    { id: 'cause', head: say('decisions.cause'), cell: ({ cause }) => say(causeKeys[cause]) },
    {
      id: 'hits',
      head: say('frame.rules'),
      cell: ({ hits }) => (
        <span data-wrap>
          <CodeText>{hits?.map(({ ruleId }) => ruleId).join(', ') || '—'}</CodeText>
        </span>
      ),
    },
    {
      id: 'points',
      head: say('decisions.points'),
      numeric: true,
      cell: ({ points }) => (points === undefined ? '—' : format.number(points)),
    },
    {
      id: 'score',
      head: say('decisions.score'),
      numeric: true,
      cell: ({ score }) => (score ? format.number(score.probability, 3) : '—'),
    },
  ];
}

/** The columns of the Decisions page. */
export function useDecisionColumns(): Column<DecisionRow>[] {
  const say = useText();
  const may = useMay();
  const explained = useExplainedColumns();
  return [
    {
      id: 'reference',
      head: say('words.reference'),
      primary: true,
      cell: ({ id, reference }) => (
        <TextLink to="/decisions/$id" params={{ id }} fw={600}>
          <CodeText>{reference}</CodeText>
        </TextLink>
      ),
    },
    { id: 'lane', head: say('words.lane'), cell: ({ lane }) => <LaneBadge lane={lane} /> },
    ...(may('decisions:explain') ? explained : []),
    { id: 'office', head: say('words.office'), cell: ({ office }) => <CodeText>{office ?? '—'}</CodeText> },
    { id: 'importer', head: say('words.importer'), cell: ({ importer }) => <CodeText>{importer ?? '—'}</CodeText> },
    { id: 'items', head: say('decisions.items'), numeric: true, cell: ({ itemCount }) => itemCount },
    {
      id: 'release',
      head: say('decisions.release'),
      cell: ({ release }) => <bdi dir="ltr">{`R${release.number}`}</bdi>,
    },
    { id: 'decided', head: say('decisions.decided'), cell: ({ decidedAt }) => <Instant at={decidedAt} /> },
  ];
}
