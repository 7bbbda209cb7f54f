import { Table } from '@mantine/core';
import type { Office } from '../../api/office-queries.js';
import { useText } from '../../i18n/use-text.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { OfficeRow } from './office-row.js';
import styles from './capacity.module.css';

interface Props {
  readonly offices: readonly Office[];
  readonly access: 'edit' | 'read';
}

/** Offices with what they can inspect in a day. */
export function OfficeTable({ offices, access }: Props) {
  const say = useText();
  return (
    <TableScroll label={say('capacity.offices')} minWidth={520}>
      <Table verticalSpacing={6} horizontalSpacing="xs" className={styles.offices} aria-label={say('capacity.offices')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('words.office')}</Table.Th>
            <Table.Th>{say('capacity.redADay')}</Table.Th>
            <Table.Th>{say('capacity.yellowADay')}</Table.Th>
            <Table.Th className={styles.inForce}>{say('capacity.inForce')}</Table.Th>
            {access === 'edit' && <Table.Th aria-label={say('words.save')} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {offices.map((office) => (
            <OfficeRow key={`${office.code} ${office.version}`} office={office} access={access} />
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
