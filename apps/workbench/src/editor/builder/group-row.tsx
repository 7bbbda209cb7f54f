import { useText } from '../../i18n/use-text.js';
import { useBuilder } from './builder-context.js';
import { Cell } from './cell.js';
import { negateCondition, setGroupKind } from './edits/condition-edits.js';
import { RowFrame } from './row-frame.js';
import { RowMenu } from './row-menu.js';
import type { BuilderRow } from './rows/builder-rows.js';

interface Props {
  readonly row: Extract<BuilderRow, { kind: 'group' | 'not' }>;
}

/** The head of a group: whether all or any of the rows below it must hold. */
export function GroupRow({ row }: Props) {
  const say = useText();
  const builder = useBuilder();
  const { path } = row;
  const negated = row.kind === 'not' || row.negated;
  return (
    <RowFrame row={row} movable={path !== ''}>
      {negated && (
        <Cell
          path={path}
          cell="not"
          label={say('builder.removeNegation')}
          tone="not"
          onPress={() =>
            builder.change((rule) => negateCondition(rule, row.outer.id), 'builder.negate', { path, cell: 'kind' })
          }
        >
          {say('builder.not')}
        </Cell>
      )}
      {row.kind === 'group' && (
        <Cell
          path={path}
          cell="kind"
          label={say('builder.conditions')}
          tone="operator"
          onPress={() => {
            const kind = row.group.kind === 'all' ? 'any' : 'all';
            builder.change((rule) => setGroupKind(rule, row.group.id, kind), 'builder.change', { path, cell: 'kind' });
          }}
        >
          {say(`builder.${row.group.kind}`)}
        </Cell>
      )}
      {path !== '' && <RowMenu row={row} />}
    </RowFrame>
  );
}
