import { type TextKey } from '../../i18n/texts.js';
import { pathAfterMove, type Builder, type CellAddress } from './builder-context.js';
import {
  disableCondition,
  groupCondition,
  moveCondition,
  negateCondition,
  removeCondition,
  ungroup,
} from './edits/condition-edits.js';
import { isGroup, type GroupKind, type Place } from './edits/change-condition.js';
import type { BuilderRow } from './rows/builder-rows.js';
import { enableCondition } from './rows/disabled-conditions.js';
import { placeByKey, type Direction } from './rows/move-row.js';
import { withoutComment } from './rows/text-comments.js';

/** What can be done to a row; the menu and the keys read the same table. */
export interface RowAction {
  readonly id: string;
  readonly label: TextKey;
  /** As it is shown, and matched against events by `keyOf`. */
  readonly shortcut: string;
  /** Undefined where it cannot be done to this row. */
  readonly run: (() => void) | undefined;
}

type StandingRow = Exclude<BuilderRow, { kind: 'disabled' | 'add' }>;

/** The actions of a row; none for the row that adds. */
export function actionsOf(row: BuilderRow, builder: Builder): readonly RowAction[] {
  if (builder.readOnly) return [];
  if (row.kind === 'disabled') return actionsOfDisabled(row, builder);
  if (row.kind === 'add' || row.path === '') return [];
  return [...moves(row, builder), ...groupings(row, builder), ...switches(row, builder)];
}

function moves(row: StandingRow, builder: Builder): readonly RowAction[] {
  const keys = [
    ['up', 'Alt ↑', 'builder.moveUp'],
    ['down', 'Alt ↓', 'builder.moveDown'],
    ['in', 'Alt →', 'builder.indent'],
    ['out', 'Alt ←', 'builder.outdent'],
  ] as const satisfies readonly (readonly [Direction, string, TextKey])[];
  return keys.map(([direction, shortcut, label]) => {
    const to = placeByKey(builder.rule, row.outer.id, direction);
    const run = to === 'group' ? () => groupBy(row, builder, 'any') : to && (() => moveTo(row, builder, to));
    return { id: direction, label, shortcut, run };
  });
}

function moveTo(row: StandingRow, builder: Builder, to: Place): void {
  const focus = { path: pathAfterMove(builder.rows, row.path, to), cell: 'fact' };
  builder.change((rule) => moveCondition(rule, row.outer.id, to), 'builder.moved', focus);
}

function groupBy(row: StandingRow, builder: Builder, kind: GroupKind): void {
  const focus = { path: `${row.path}.0`, cell: 'fact' };
  builder.change((rule) => groupCondition(rule, row.outer.id, kind), 'builder.change', focus);
}

function groupings(row: StandingRow, builder: Builder): readonly RowAction[] {
  const group = row.kind === 'group' && isGroup(row.outer) ? row.group.id : undefined;
  const focus = { path: row.path, cell: 'fact' };
  const dissolve = (): void => {
    if (group !== undefined) builder.change((rule) => ungroup(rule, group), 'builder.ungroup', focus);
  };
  return [
    { id: 'group', label: 'builder.groupAny', shortcut: 'Alt G', run: () => groupBy(row, builder, 'any') },
    { id: 'groupAll', label: 'builder.groupAll', shortcut: 'Alt Shift G', run: () => groupBy(row, builder, 'all') },
    { id: 'ungroup', label: 'builder.ungroup', shortcut: 'Alt U', run: group === undefined ? undefined : dissolve },
  ];
}

function switches(row: StandingRow, builder: Builder): readonly RowAction[] {
  const { id, kind } = row.outer;
  const focus = { path: row.path, cell: 'fact' };
  return [
    {
      id: 'negate',
      label: kind === 'not' ? 'builder.removeNegation' : 'builder.negate',
      shortcut: 'Alt N',
      run: () => builder.change((rule) => negateCondition(rule, id), 'builder.negate', focus),
    },
    {
      id: 'disable',
      label: 'builder.disable',
      shortcut: 'Ctrl /',
      run: () => builder.change((rule) => disableCondition(rule, id), 'builder.disable', disabledAt(row, builder)),
    },
    {
      id: 'remove',
      label: 'words.remove',
      shortcut: 'Del',
      run: () => builder.change((rule) => removeCondition(rule, id), 'builder.removed', focus),
    },
  ];
}

/** A disabled condition stands before its next neighbour, or before the one above it; the last of a group takes it along. */
function disabledAt({ path, place }: StandingRow, builder: Builder): CellAddress {
  const { rows } = builder;
  const index = place?.index ?? 0;
  const stem = path.slice(0, path.length - `${index}`.length);
  const group = rows.find((row) => row.kind === 'group' && row.group.id === place?.groupId);
  const isOnly = group?.kind === 'group' && group.path !== '' && group.group.conditions.length === 1;
  if (isOnly) return disabledAt(group, builder);
  const isLast = !rows.some((row) => row.path === `${stem}${index + 1}`);
  return { path: `${stem}${isLast ? Math.max(0, index - 1) : index}d0`, cell: 'fact' };
}

function actionsOfDisabled(row: Extract<BuilderRow, { kind: 'disabled' }>, builder: Builder): readonly RowAction[] {
  const { text } = builder;
  const focus = { path: row.path, cell: 'fact' };
  const enabled = { path: row.path.replace(/d\d+$/, ''), cell: 'fact' };
  return [
    {
      id: 'disable',
      label: 'builder.enable',
      shortcut: 'Ctrl /',
      run: () => builder.changeText(enableCondition(text, row), 'builder.enable', enabled),
    },
    {
      id: 'remove',
      label: 'words.remove',
      shortcut: 'Del',
      run: () => builder.changeText(withoutComment(text, row.comment.span), 'builder.removed', focus),
    },
  ];
}
