import { Table, Text } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { CodeText } from './ltr.js';
import { StatusBadge } from './status-badge.js';
import { TableScroll } from './table-scroll.js';

export interface ComparedField {
  readonly field: string;
  readonly stored: string;
  readonly again: string;
  readonly same: boolean;
}

interface Props {
  readonly label: string;
  /** Of the columns: the field, what was stored, what came out again, and whether they are the same. */
  readonly heads: readonly [string, string, string, string];
  readonly fields: readonly ComparedField[];
}

/** What was stored beside what came out again, field by field; what is the same is cut short, what differs is not. */
export function ComparedFields({ label, heads, fields }: Props) {
  const say = useText();
  const [field, stored, again, same] = heads;
  return (
    <TableScroll label={label} minWidth={640}>
      <Table verticalSpacing={4} aria-label={label} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{field}</Table.Th>
            <Table.Th>{stored}</Table.Th>
            <Table.Th>{again}</Table.Th>
            <Table.Th w="7rem">{same}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((one) => (
            <Table.Tr key={one.field}>
              <Table.Th scope="row" fw={400}>
                <CodeText>{one.field}</CodeText>
              </Table.Th>
              {[one.stored, one.again].map((value, index) => (
                <Table.Td key={index} title={value} style={{ overflowWrap: 'anywhere' }}>
                  <Text fz="sm" {...(one.same && { lineClamp: 2 })}>
                    <CodeText>{value}</CodeText>
                  </Text>
                </Table.Td>
              ))}
              <Table.Td>
                <StatusBadge tone={one.same ? 'good' : 'bad'} icon={one.same ? IconCheck : IconEqualNot}>
                  {say(one.same ? 'words.yes' : 'words.no')}
                </StatusBadge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
