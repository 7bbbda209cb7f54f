import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react';
import type { ImportIssue } from '../../api/dataset-queries.js';
import { importIssues } from '../../i18n/texts/import-issues.js';
import type { TextKey } from '../../i18n/texts.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { CodeText } from '../../ui/ltr.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** A column the mapping leaves out is worth a look; everything else stops the import. */
export function stopsImport({ code }: ImportIssue): boolean {
  return code !== 'columnUnused';
}

function isKnown(code: string): code is keyof typeof importIssues {
  return Object.hasOwn(importIssues, code);
}

function IssueText({ issue }: { readonly issue: ImportIssue }) {
  const say = useText();
  const { language } = useLanguage();
  const { code, message } = issue;
  const key: TextKey | undefined = isKnown(code) ? `importIssues.${code}` : undefined;
  if (!key || language === 'en') return <bdi>{message}</bdi>;
  return (
    <>
      {say(key)}
      <Text fz="xs" c="dimmed" dir="ltr" ta="start">
        {message}
      </Text>
    </>
  );
}

/** What a check found, the gravest first; a green sentence when nothing stops the import. */
export function ImportIssues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const say = useText();
  const sorted = [...issues].sort((a, b) => Number(stopsImport(b)) - Number(stopsImport(a)));
  const columns: Column<ImportIssue>[] = [
    {
      id: 'severity',
      head: '',
      cell: (issue) =>
        stopsImport(issue) ? (
          <StatusBadge tone="bad" icon={IconCircleX}>
            {say('data.stops')}
          </StatusBadge>
        ) : (
          <StatusBadge tone="attention" icon={IconAlertTriangle}>
            {say('data.notice')}
          </StatusBadge>
        ),
    },
    {
      id: 'column',
      head: say('data.column'),
      primary: true,
      cell: ({ column }) => <CodeText>{column || '—'}</CodeText>,
    },
    { id: 'problem', head: say('data.problem'), cell: (issue) => <IssueText issue={issue} /> },
  ];
  return (
    <>
      {!issues.some(stopsImport) && (
        <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
          {say('data.checkPassed')}
        </Alert>
      )}
      {issues.length > 0 && (
        <DataTable
          label={say('data.problem')}
          columns={columns}
          rows={sorted}
          rowKey={({ code, column, message }) => `${code}/${column}/${message}`}
          minWidth={560}
        />
      )}
    </>
  );
}
