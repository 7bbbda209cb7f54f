import { Anchor } from '@mantine/core';
import type { Column } from './data-table/column.js';
import { CodeText } from './ltr.js';

/** The first column of a list of past declarations: choosing a reference opens its declaration. */
export function referenceColumn<Row extends { readonly reference: string }>(
  head: string,
  onOpen: (reference: string) => void,
): Column<Row> {
  return {
    id: 'reference',
    head,
    primary: true,
    cell: ({ reference }) => (
      <Anchor component="button" type="button" fz="inherit" onClick={() => onOpen(reference)}>
        <CodeText>{reference}</CodeText>
      </Anchor>
    ),
  };
}
