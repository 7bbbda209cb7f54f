import { Anchor } from '@mantine/core';
import type { AuditEntry } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { CodeText } from '../../ui/ltr.js';
import { Instant } from '../../ui/when.js';
import { AuditAction } from './audit-action.js';
import styles from './audit.module.css';

/** The columns of the log; choosing an action opens the whole entry. */
export function useAuditColumns(onOpen: (entry: AuditEntry) => void): Column<AuditEntry>[] {
  const say = useText();
  return [
    { id: 'number', head: say('records.number'), numeric: true, cell: ({ number }) => number },
    { id: 'at', head: say('records.when'), cell: ({ at }) => <Instant at={at} /> },
    { id: 'actor', head: say('records.actor'), cell: ({ actor }) => <bdi>{actor}</bdi> },
    {
      id: 'action',
      head: say('records.action'),
      primary: true,
      cell: (entry) => (
        <Anchor component="button" type="button" fz="inherit" ta="start" onClick={() => onOpen(entry)}>
          <AuditAction action={entry.action} />
        </Anchor>
      ),
    },
    { id: 'subject', head: say('records.subject'), cell: ({ subject }) => <CodeText>{subject}</CodeText> },
    {
      id: 'details',
      head: say('records.details'),
      cell: ({ details }) => {
        const text = JSON.stringify(details);
        return (
          <span className={styles.details} title={text}>
            <CodeText>{text === '{}' ? '—' : text}</CodeText>
          </span>
        );
      },
    },
    {
      id: 'hash',
      head: say('records.hash'),
      cell: ({ hash }) => <CodeText>{hash.replace('sha256:', '').slice(0, 12)}</CodeText>,
    },
  ];
}
