import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import { Cell } from './cell.js';
import { sayCondition } from './offers/say-condition.js';
import { RowFrame } from './row-frame.js';
import type { BuilderRow } from './rows/builder-rows.js';
import { enableCondition } from './rows/disabled-conditions.js';

/** A condition that has been made a comment; pressing it puts it in force again. */
export function DisabledRow({ row }: { row: Extract<BuilderRow, { kind: 'disabled' }> }) {
  const say = useText();
  const builder = useBuilder();
  const focus = { path: row.path, cell: 'fact' };
  return (
    <RowFrame row={row}>
      <Cell
        path={row.path}
        cell="fact"
        label={`${say('builder.disabled')}:`}
        tone="quiet"
        onPress={() => builder.changeText(enableCondition(builder.text, row), 'builder.enable', focus)}
      >
        <s>
          <bdi>{sayCondition(row.condition, builder.knowledge).words}</bdi>
        </s>{' '}
        <StatusBadge tone="neutral">{say('builder.disabled')}</StatusBadge>
      </Cell>
    </RowFrame>
  );
}

/** A condition whose grammar is not right, as it is written, to be mended where it stands. */
export function UnreadableRow({ row }: { row: Extract<BuilderRow, { kind: 'unreadable' }> }) {
  const say = useText();
  const builder = useBuilder();
  const [written, setWritten] = useState(row.written);
  const { start, end } = row.outer.span;
  const mend = (): void => {
    const { text } = builder;
    builder.changeText(text.slice(0, start) + written + text.slice(end), 'builder.mend', {
      path: row.path,
      cell: 'fact',
    });
  };
  return (
    <RowFrame row={row} movable>
      <span role="gridcell" className={styles['cell']}>
        <TextInput
          size="xs"
          dir="ltr"
          aria-label={say('builder.unreadable')}
          className={styles['raw']}
          value={written}
          readOnly={builder.readOnly}
          data-path={row.path}
          data-cell="fact"
          onChange={(event) => setWritten(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') mend();
          }}
        />
      </span>
      <span role="gridcell">
        <StatusBadge tone="bad">{say('builder.unreadable')}</StatusBadge>
      </span>
      {written !== row.written && (
        <span role="gridcell">
          <Button size="compact-xs" onClick={mend}>
            {say('builder.apply')}
          </Button>
        </span>
      )}
    </RowFrame>
  );
}

/** The last row of a group: a condition is added here. */
export function AddRow({ row }: { row: Extract<BuilderRow, { kind: 'add' }> }) {
  const say = useText();
  const builder = useBuilder();
  const { path, place } = row;
  if (builder.readOnly) return null;
  return (
    <RowFrame row={row}>
      <Cell path={path} cell="fact" label="" tone="quiet" onPress={() => builder.add({ below: path, place })}>
        <IconPlus size={14} aria-hidden /> {say('builder.addCondition')}
      </Cell>
    </RowFrame>
  );
}
