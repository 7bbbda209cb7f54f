import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** A table that scrolls inside its box, also by keyboard, since nothing in it takes the focus. */
export function TableScroll({ label, minWidth, children }: Props) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="group" aria-label={label}>
      {children}
    </Table.ScrollContainer>
  );
}
