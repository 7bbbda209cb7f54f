import { Button } from '@mantine/core';
import { IconBook2, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { auditQuery, useVerifyAudit } from '../../api/settings-queries.js';
import type { AuditEntry } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { AuditEntryView } from './audit-entry.js';
import { AuditFilters } from './audit-filters.js';
import type { AuditFilter } from './audit-filters.js';
import { useAuditColumns } from './use-audit-columns.js';
import { Verification } from './verification.js';

function Log() {
  const say = useText();
  const filter: AuditFilter = useSearch({ from: '/frame/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const audit = useInfiniteQuery(auditQuery(filter));
  const [opened, setOpened] = useState<AuditEntry>();
  const columns = useAuditColumns(setOpened);
  const filtered = Object.keys(filter).length > 0;
  const change = (next: AuditFilter) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
      resetScroll: false,
    });
  return (
    <Panel body="flush">
      <AuditFilters filter={filter} onChange={change} />
      {audit.error && <Failure error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isPending && <LoadingRows />}
      {audit.data && (
        <DataTable
          label={say('records.audit')}
          columns={columns}
          rows={audit.data.pages.flatMap(({ items }) => items)}
          rowKey={({ number }) => String(number)}
          minWidth={940}
          empty={
            <Empty
              icon={IconBook2}
              title={say(filtered ? 'words.noMatch' : 'records.auditEmpty')}
              hint={say(filtered ? 'words.noMatchHint' : 'records.auditEmptyHint')}
            />
          }
        />
      )}
      <LoadMore query={audit} />
      <AuditEntryView entry={opened} onClose={() => setOpened(undefined)} />
    </Panel>
  );
}

/** The hash-chained log of what people did. */
export function AuditPage() {
  const say = useText();
  const verify = useVerifyAudit();
  const button = (
    <Button
      leftSection={<IconShieldCheck size={15} aria-hidden />}
      loading={verify.isPending}
      onClick={() => verify.mutate()}
    >
      {say('records.verify')}
    </Button>
  );
  return (
    <Page title={say('records.audit')} lead={say('records.auditLead')} actions={button}>
      <Verification verify={verify} />
      <Log />
    </Page>
  );
}
