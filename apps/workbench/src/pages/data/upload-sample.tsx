import { Table } from '@mantine/core';
import type { Upload } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';

/** The header and first rows of the uploaded file, as they came. */
export function UploadSample({ upload }: { readonly upload: Upload }) {
  const say = useText();
  return (
    <Table.ScrollContainer minWidth={upload.columns.length * 110} type="native">
      <Table verticalSpacing={3} fz="sm" dir="ltr" ta="left" aria-label={say('data.sample', { file: upload.fileName })}>
        <Table.Thead>
          <Table.Tr>
            {upload.columns.map((column) => (
              <Table.Th key={column}>
                <CodeText>{column}</CodeText>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {upload.sample.map((row, index) => (
            <Table.Tr key={index}>
              {row.map((cell, column) => (
                <Table.Td key={column} style={{ whiteSpace: 'nowrap' }}>
                  <bdi>{cell}</bdi>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
