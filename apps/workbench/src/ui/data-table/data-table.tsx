import { Table, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { RowCards } from './row-cards.js';
import type { Column } from './column.js';
import styles from './data-table.module.css';

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  /** Below this width the table scrolls inside its box. */
  readonly minWidth?: number;
}

function Head<Row>({ column }: { readonly column: Column<Row> }) {
  const head = column.hint ? (
    <Tooltip label={column.hint}>
      <span className={styles.hinted} tabIndex={0}>
        {column.head}
      </span>
    </Tooltip>
  ) : (
    column.head
  );
  return (
    <Table.Th data-numeric={column.numeric} style={column.width ? { width: column.width } : {}}>
      {head}
    </Table.Th>
  );
}

/** A dense table; cards on a phone. The page itself never scrolls sideways. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty, minWidth = 720 }: DataTableProps<Row>) {
  const narrow = useMediaQuery('(max-width: 48em)');
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  if (narrow) return <RowCards label={label} columns={columns} rows={rows} rowKey={rowKey} />;
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native">
      <Table className={styles.table} aria-label={label} verticalSpacing={6} horizontalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map((column) => (
                <Table.Td key={column.id} data-numeric={column.numeric}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
