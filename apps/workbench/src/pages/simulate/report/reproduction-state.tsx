import { Table, Text } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { Reproduction } from '../../../api/report-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { CodeText } from '../../../ui/ltr.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import { Instant } from '../../../ui/when.js';

/** What came of running a simulation again, in a line. */
export function ReproductionState({ reproduction }: { readonly reproduction: Reproduction | undefined }) {
  const say = useText();
  if (reproduction?.same === undefined) return <StatusBadge tone="neutral">{say('reports.notReproduced')}</StatusBadge>;
  const { createdAt, createdBy, fields, same } = reproduction;
  const differing = fields.filter((field) => !field.same).length;
  return (
    <Text component="div" fz="sm">
      <StatusBadge tone={same ? 'good' : 'bad'} icon={same ? IconCheck : IconEqualNot}>
        {same ? say('reports.identical') : say('reports.different', { count: differing })}
      </StatusBadge>{' '}
      <Instant at={createdAt} /> {say('words.by', { name: createdBy })}
    </Text>
  );
}

/** What was compared, and how each came out. */
export function ComparedFields({ fields }: Pick<Reproduction, 'fields'>) {
  const say = useText();
  return (
    <TableScroll label={say('reports.compared')} minWidth={640}>
      <Table verticalSpacing={3} aria-label={say('reports.compared')} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{say('reports.compared')}</Table.Th>
            <Table.Th>{say('reports.stored')}</Table.Th>
            <Table.Th>{say('reports.reproduced')}</Table.Th>
            <Table.Th w="7rem">{say('reports.same')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, reproduced, same, stored }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row" fw={400}>
                <CodeText>{field}</CodeText>
              </Table.Th>
              {[stored, reproduced].map((value, index) => (
                <Table.Td key={index} title={value}>
                  <Text fz="sm" truncate>
                    <CodeText>{value}</CodeText>
                  </Text>
                </Table.Td>
              ))}
              <Table.Td>
                <StatusBadge tone={same ? 'good' : 'bad'} icon={same ? IconCheck : IconEqualNot}>
                  {say(same ? 'words.yes' : 'words.no')}
                </StatusBadge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
