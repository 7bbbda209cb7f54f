import { Button, Center } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { DataTable, type DataTableProps } from '../../../ui/data-table/data-table.js';

const few = 8;

/** The first rows of a long table, and all of them on request. */
export function ShortTable<Row>({ rows, ...table }: DataTableProps<Row>) {
  const say = useText();
  const [all, setAll] = useState(false);
  const isShort = all || rows.length <= few;
  return (
    <>
      <DataTable rows={isShort ? rows : rows.slice(0, few)} {...table} />
      {!isShort && (
        <Center p="sm">
          <Button variant="default" onClick={() => setAll(true)}>
            {say('advisors.showAll', { count: rows.length })}
          </Button>
        </Center>
      )}
    </>
  );
}
