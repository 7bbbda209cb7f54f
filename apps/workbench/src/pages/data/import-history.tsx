import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { downloadRejects } from '@tidewaiter/contracts';
import { addressOf } from '../../api/call.js';
import type { ImportRecord } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { CodeText } from '../../ui/ltr.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';

function RejectedCell({ id, fileName, rejected }: ImportRecord) {
  const say = useText();
  const format = useFormat();
  const label = say('data.rejectsDownload', { file: fileName });
  if (rejected === 0) return <>{format.number(0)}</>;
  return (
    <>
      {format.number(rejected)}{' '}
      <Tooltip label={label}>
        <ActionIcon
          component="a"
          size="sm"
          href={addressOf(downloadRejects, { params: { id } })}
          download
          aria-label={label}
        >
          <IconDownload size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** Imports, newest first, with what each of them left out. */
export function ImportHistory({ imports }: { readonly imports: readonly ImportRecord[] }) {
  const say = useText();
  const format = useFormat();
  const figure = (id: 'declarations' | 'items' | 'acts' | 'unchanged'): Column<ImportRecord> => ({
    id,
    head: say(`data.${id}`),
    numeric: true,
    cell: (record) => format.number(record[id]),
  });
  const columns: Column<ImportRecord>[] = [
    {
      id: 'file',
      head: say('data.file'),
      primary: true,
      cell: ({ fileName, mappingName }) => (
        <>
          <CodeText>{fileName}</CodeText>
          <Text fz="xs" c="dimmed">
            <bdi>{mappingName}</bdi>
          </Text>
        </>
      ),
    },
    {
      id: 'dataset',
      head: say('data.dataset'),
      cell: ({ datasetId }) => (
        <TextLink to="/data/$id" params={{ id: datasetId }}>
          <CodeText>{datasetId}</CodeText>
        </TextLink>
      ),
    },
    figure('declarations'),
    figure('items'),
    figure('acts'),
    figure('unchanged'),
    { id: 'rejected', head: say('data.rejected'), numeric: true, cell: (record) => <RejectedCell {...record} /> },
    { id: 'finished', head: say('data.finished'), cell: ({ finishedAt }) => <Instant at={finishedAt} /> },
    { id: 'by', head: say('records.actor'), cell: ({ by }) => <bdi>{by}</bdi> },
  ];
  return (
    <DataTable
      label={say('data.imports')}
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
      minWidth={980}
      empty={<Empty icon={IconFileImport} title={say('data.noImports')} hint={say('data.emptyHint')} />}
    />
  );
}
