import { Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import type { Command } from './command.js';
import { shortcutText } from './shortcut-text.js';

interface Props {
  readonly commands: readonly Command[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The `?` help, drawn from the same list as the palette. */
export function ShortcutsHelp({ commands, opened, onClose }: Props) {
  const say = useText();
  const withKeys = commands.filter(({ shortcut, searchOnly }) => shortcut && !searchOnly);
  const groups = [...new Set(withKeys.map(({ group }) => group))];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('frame.shortcuts')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <Stack gap="md">
        {groups.map((group) => (
          <div key={group}>
            <Title order={3} mb={4}>
              {say(group)}
            </Title>
            <Table verticalSpacing={4}>
              <Table.Tbody>
                {withKeys
                  .filter((command) => command.group === group)
                  .map(({ id, label, shortcut = '' }) => (
                    <Table.Tr key={id}>
                      <Table.Td>{label}</Table.Td>
                      <Table.Td ta="end">
                        <Kbd dir="ltr">{shortcutText(shortcut)}</Kbd>
                      </Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </div>
        ))}
        <Text c="dimmed" fz="sm">
          {say('frame.shortcutsHint', { keys: shortcutText('mod+K') })}
        </Text>
      </Stack>
    </Modal>
  );
}
