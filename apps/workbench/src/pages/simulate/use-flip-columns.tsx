import { IconArrowRight } from '@tabler/icons-react';
import type { Flip } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import type { Lane } from '../../ui/lane-badge.js';
import { CodeText } from '../../ui/ltr.js';
import { OutcomeBadge } from '../../ui/outcome-badge.js';
import { referenceColumn } from '../../ui/reference-column.js';
import { RuleIds } from '../../ui/rule-ids.js';
import { Day } from '../../ui/when.js';
import styles from './flip.module.css';

const isSelected = (lane: Lane): boolean => lane === 'red' || lane === 'yellow';

/** Whether a known irregular declaration comes into, or falls out of, what is selected. */
function FindChange({ flip: { after, before, outcome } }: { readonly flip: Flip }) {
  const say = useText();
  if (outcome !== 'irregular' || isSelected(before) === isSelected(after)) return '—';
  return isSelected(after) ? `+ ${say('lab.gained')}` : `− ${say('lab.lost')}`;
}

/** The columns of a list of flips; choosing a reference opens the declaration. */
export function useFlipColumns(onOpen: (reference: string) => void): Column<Flip>[] {
  const say = useText();
  const format = useFormat();
  return [
    referenceColumn(say('words.reference'), onOpen),
    {
      id: 'lanes',
      head: say('words.lane'),
      cell: ({ before, after }) => (
        <span className={styles.flip}>
          <LaneBadge lane={before} />
          <IconArrowRight size={14} className={styles.arrow} aria-hidden />
          <LaneBadge lane={after} />
        </span>
      ),
    },
    { id: 'outcome', head: say('words.outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { id: 'find', head: say('lab.find'), cell: (flip) => <FindChange flip={flip} /> },
    {
      id: 'rulesBefore',
      head: say('simulationResult.rulesBefore'),
      cell: ({ rulesBefore }) => <RuleIds ids={rulesBefore} />,
    },
    {
      id: 'rulesAfter',
      head: say('simulationResult.rulesAfter'),
      cell: ({ rulesAfter }) => <RuleIds ids={rulesAfter} />,
    },
    { id: 'office', head: say('words.office'), cell: ({ office }) => <CodeText>{office ?? '—'}</CodeText> },
    {
      id: 'importer',
      head: say('words.importer'),
      cell: ({ importer, authorised }) => (
        <>
          <CodeText>{importer ?? '—'}</CodeText> {authorised && `(${say('simulationResult.authorised')})`}
        </>
      ),
    },
    { id: 'lodged', head: say('words.lodgedOn'), cell: ({ lodgedOn }) => <Day of={lodgedOn} /> },
    {
      id: 'score',
      head: say('simulationResult.score'),
      numeric: true,
      cell: ({ score }) => (score === undefined ? '—' : format.number(score, 3)),
    },
    {
      id: 'customsValue',
      head: say('lab.customsValue'),
      numeric: true,
      cell: ({ customsValue }) => (customsValue === undefined ? '—' : format.number(customsValue, 0)),
    },
    {
      id: 'duty',
      head: say('simulationResult.duty'),
      numeric: true,
      cell: ({ duty }) => (duty > 0 ? format.number(duty, 0) : '—'),
    },
  ];
}
