import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import type { FaceProps } from '../face.js';
import { isolated } from './axis-notes.js';
import { AxisStrips } from './axis-strips.js';
import { TableGrid } from './table-grid.js';
import { TableFaults, TableNotes } from './table-notes.js';
import styles from './table.module.css';
import { useTableState } from './use-table-state.js';

/** The rules that differ from the open one in values alone, a row each, with what their values leave out. */
export function TableFace(props: FaceProps) {
  const say = useText();
  const state = useTableState(props);
  const { active, family, readOnly } = state;
  const chosen = family[active.row]?.rule.ruleId ?? '';
  return (
    <Stack gap="xs" className={styles['face']}>
      <TableNotes state={state} />
      <AxisStrips state={state} />
      {!readOnly && (
        <Group gap="xs" role="group" aria-label={say('ruleTable.toolbar')}>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={state.addRow}>
            {say('ruleTable.addRow')}
          </Button>
          <ReasonedButton
            size="xs"
            variant="default"
            leftSection={<IconTrash size={14} aria-hidden />}
            refusal={chosen === props.ruleId ? say('ruleTable.openRow') : undefined}
            onClick={() => state.removeRow(active.row)}
          >
            {say('ruleTable.removeRow', { rule: isolated(chosen) })}
          </ReasonedButton>
        </Group>
      )}
      <TableGrid state={state} />
      <TableFaults state={state} />
      {!readOnly && (
        <Text fz="xs" c="dimmed">
          {say('ruleTable.keys')}
        </Text>
      )}
    </Stack>
  );
}
