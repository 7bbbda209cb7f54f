import { Anchor } from '@mantine/core';
import { downloadRejects } from '@tidewaiter/contracts';
import { addressOf } from '../../api/call.js';
import type { ImportRecord } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { CodeText } from '../../ui/ltr.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';

/** The imports that were done; what was refused can be downloaded with its reasons. */
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
    { id: 'file', head: say('data.file'), primary: true, cell: ({ fileName }) => <CodeText>{fileName}</CodeText> },
    {
      id: 'dataset',
      head: say('data.datasets'),
      cell: ({ datasetId }) => (
        <TextLink to="/data/$id" params={{ id: datasetId }}>
          <CodeText>{datasetId}</CodeText>
        </TextLink>
      ),
    },
    { id: 'mapping', head: say('data.mapping'), cell: ({ mappingName }) => <CodeText>{mappingName}</CodeText> },
    figure('declarations'),
    figure('items'),
    figure('acts'),
    figure('unchanged'),
    {
      id: 'rejected',
      head: say('data.rejected'),
      numeric: true,
      cell: ({ id, rejected, fileName }) =>
        rejected === 0 ? (
          format.number(0)
        ) : (
          <Anchor
            href={addressOf(downloadRejects, { params: { id } })}
            download
            fz="inherit"
            aria-label={say('data.rejectsDownload', { file: fileName })}
          >
            {format.number(rejected)}
          </Anchor>
        ),
    },
    { id: 'finished', head: say('data.finished'), cell: ({ finishedAt }) => <Instant at={finishedAt} /> },
    { id: 'by', head: say('records.actor'), cell: ({ by }) => <bdi>{by}</bdi> },
  ];
  return (
    <DataTable label={say('data.imports')} columns={columns} rows={imports} rowKey={({ id }) => id} minWidth={1000} />
  );
}
