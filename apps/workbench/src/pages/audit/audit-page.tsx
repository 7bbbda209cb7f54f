import { Alert, Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBook2, IconLink, IconLinkOff, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { auditQuery, useVerifyAudit } from '../../api/settings-queries.js';
import type { AuditEntry } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { Instant } from '../../ui/when.js';
import styles from './audit.module.css';

function useAuditColumns(): Column<AuditEntry>[] {
  const say = useText();
  return [
    { id: 'number', head: say('records.number'), numeric: true, cell: ({ number }) => number },
    { id: 'at', head: say('records.when'), cell: ({ at }) => <Instant at={at} /> },
    { id: 'actor', head: say('records.actor'), cell: ({ actor }) => <bdi>{actor}</bdi> },
    { id: 'action', head: say('records.action'), primary: true, cell: ({ action }) => <CodeText>{action}</CodeText> },
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

function Verification() {
  const say = useText();
  const verify = useVerifyAudit();
  if (verify.isIdle || verify.isPending) {
    return (
      <Button
        leftSection={<IconShieldCheck size={15} aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {say('records.verify')}
      </Button>
    );
  }
  if (verify.error) return <Failure error={verify.error} onRetry={() => verify.mutate()} />;
  const { intact, entries, firstBroken } = verify.data;
  return intact ? (
    <Alert color="green" icon={<IconLink aria-hidden />} role="status">
      {say('records.intact', { entries })}
    </Alert>
  ) : (
    <Alert color="red" icon={<IconLinkOff aria-hidden />} role="alert">
      {say('records.broken', { number: firstBroken ?? 0 })}
    </Alert>
  );
}

/** The hash-chained log of what people did. */
export function AuditPage() {
  const say = useText();
  const filter = useSearch({ from: '/frame/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const audit = useInfiniteQuery(auditQuery(filter));
  const columns = useAuditColumns();
  const change = useDebouncedCallback(
    (next: { actor?: string; action?: string }) =>
      void navigate({
        search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
        replace: true,
      }),
    300,
  );
  return (
    <Page title={say('records.audit')} lead={say('records.auditLead')} actions={<Verification />}>
      <Panel body="flush">
        <div className={styles.filters}>
          <TextInput
            label={say('records.actor')}
            defaultValue={filter.actor ?? ''}
            onChange={(event) => change({ actor: event.currentTarget.value })}
          />
          <TextInput
            label={say('records.action')}
            dir="ltr"
            defaultValue={filter.action ?? ''}
            onChange={(event) => change({ action: event.currentTarget.value })}
          />
        </div>
        {audit.error && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
        {audit.isPending && <LoadingRows />}
        {audit.data && (
          <DataTable
            label={say('records.audit')}
            columns={columns}
            rows={audit.data.pages.flatMap(({ items }) => items)}
            rowKey={({ number }) => String(number)}
            minWidth={940}
            empty={<Empty icon={IconBook2} title={say('records.auditEmpty')} hint={say('records.auditEmptyHint')} />}
          />
        )}
        <LoadMore query={audit} />
      </Panel>
    </Page>
  );
}
