import { Fragment } from 'react';
import type { RefObject } from 'react';
import { useText } from '../../i18n/use-text.js';
import { BuilderContext, type Builder } from './builder-context.js';
import styles from './builder.module.css';
import { GroupRow } from './group-row.js';
import { LeafRow } from './leaf-row.js';
import { NewCondition } from './new-condition.js';
import { AddRow, DisabledRow, UnreadableRow } from './other-rows.js';
import { pressInRows } from './row-keys.js';
import type { BuilderRow } from './rows/builder-rows.js';

interface Props {
  readonly builder: Builder;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The conditions of a rule as a tree of rows, with one cell in the order of Tab and arrows between them. */
export function ConditionList({ builder, box }: Props) {
  const say = useText();
  const { rows, adding } = builder;
  return (
    <BuilderContext value={builder}>
      <div
        ref={box}
        role="treegrid"
        aria-label={say('builder.conditions')}
        aria-readonly={builder.readOnly}
        className={styles['list']}
        onKeyDown={(event) => pressInRows(event, builder)}
      >
        {rows.map((row) => {
          const isBelow = adding?.below === row.path;
          return (
            <Fragment key={row.path}>
              {!(isBelow && row.kind === 'add') && <OneRow row={row} />}
              {isBelow && <NewCondition adding={adding} level={row.level + (row.kind === 'group' ? 1 : 0)} />}
            </Fragment>
          );
        })}
      </div>
    </BuilderContext>
  );
}

function OneRow({ row }: { row: BuilderRow }) {
  switch (row.kind) {
    case 'leaf':
      return <LeafRow row={row} />;
    case 'group':
    case 'not':
      return <GroupRow row={row} />;
    case 'disabled':
      return <DisabledRow row={row} />;
    case 'unreadable':
      return <UnreadableRow key={row.written} row={row} />;
    case 'add':
      return <AddRow row={row} />;
  }
}
