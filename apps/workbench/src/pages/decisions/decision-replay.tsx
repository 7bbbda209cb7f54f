import { Alert, Button, Stack, Table, Text } from '@mantine/core';
import { IconCheck, IconEqualNot, IconRefresh } from '@tabler/icons-react';
import { useReplay } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { CodeText } from '../../ui/ltr.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TableScroll } from '../../ui/table-scroll.js';

/** Decides again and shows, field by field, whether the answer is the same. */
export function DecisionReplay({ id }: { readonly id: string }) {
  const say = useText();
  const replay = useReplay(id);
  return (
    <Stack gap="sm">
      <div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={replay.isPending}
          onClick={() => replay.mutate()}
        >
          {say('decisionPage.replay')}
        </Button>
      </div>
      {replay.error && <Failure error={replay.error} />}
      {replay.data && (
        <>
          <Alert
            color={replay.data.same ? 'green' : 'red'}
            icon={replay.data.same ? <IconCheck aria-hidden /> : <IconEqualNot aria-hidden />}
            role="status"
          >
            {say(replay.data.same ? 'decisionPage.replaySame' : 'decisionPage.replayDiffers')}
          </Alert>
          <TableScroll label={say('decisionPage.replay')} minWidth={420}>
            <Table verticalSpacing={4} aria-label={say('decisionPage.replay')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{say('decisionPage.field')}</Table.Th>
                  <Table.Th>{say('decisionPage.stored')}</Table.Th>
                  <Table.Th>{say('decisionPage.replayed')}</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {replay.data.fields.map(({ field, stored, replayed, same }) => (
                  <Table.Tr key={field}>
                    <Table.Td>
                      <CodeText>{field}</CodeText>
                    </Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }} title={stored}>
                      <Text fz="sm" {...(same && { lineClamp: 2 })}>
                        <CodeText>{stored}</CodeText>
                      </Text>
                    </Table.Td>
                    <Table.Td style={{ overflowWrap: 'anywhere' }} title={replayed}>
                      <Text fz="sm" {...(same && { lineClamp: 2 })}>
                        <CodeText>{replayed}</CodeText>
                      </Text>
                    </Table.Td>
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
        </>
      )}
    </Stack>
  );
}
