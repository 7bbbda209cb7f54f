import { axesOf, tableOf, type Axis, type RuleTable, type TableColumn } from '@tidewaiter/rule-tables';
import { useMemo, useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { FaceProps } from '../face.js';
import { axisNotes, isolated, type AxisNote } from './axis-notes.js';
import { familyIn, type FamilyRule } from './family-rules.js';
import { blockOf, pasted, readBlock, writeBlock, type Block } from './table-block.js';
import { changeCells, type CellChange, type ChangeFault, type RefusedChange } from './table-edits.js';
import { addRows, removeRow } from './table-rows.js';

export interface CellAt {
  readonly row: number;
  /** Place among the columns shown. */
  readonly column: number;
}

/** What was typed into a cell and is not in the draft. */
export interface Refused {
  readonly text: string;
  readonly fault: ChangeFault;
}

export interface ShownColumn {
  readonly column: TableColumn;
  /** Its place in the table of rules. */
  readonly at: number;
}

/** The table of a family, where one is in it, and the ways to change it. */
export interface TableState {
  readonly family: readonly FamilyRule[];
  readonly table: RuleTable;
  readonly columns: readonly ShownColumn[];
  /** Conditions that are the same in every row. */
  readonly given: readonly string[];
  readonly axes: readonly Axis[];
  readonly notes: readonly AxisNote[];
  readonly readOnly: boolean;
  readonly active: CellAt;
  readonly block: Block;
  /** What the cell typed in began with; undefined while none is typed in. */
  readonly editing: string | undefined;
  readonly cellText: (cell: CellAt) => string;
  readonly faultOf: (cell: CellAt) => Refused | undefined;
  readonly isFixed: (cell: CellAt) => boolean;
  readonly goTo: (cell: CellAt, extend?: 'extend') => void;
  readonly edit: (seed?: string) => void;
  readonly leave: () => void;
  readonly write: (changes: readonly { row: number; column: number; text: string }[]) => void;
  readonly paste: (text: string) => void;
  readonly copied: () => string;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly addRow: () => void;
  readonly removeRow: (row: number) => void;
}

const hidden = new Set(['comments', 'extra']);

function useTable(draft: string, ruleId: string) {
  const say = useText();
  return useMemo(() => {
    const family = familyIn(draft, ruleId);
    const table = tableOf(family.map(({ rule }) => rule));
    const columns = [...table.columns.entries()]
      .filter(([, { kind, head }]) => kind === 'slot' || (kind === 'rule' && !hidden.has(head)))
      .map(([at, column]): ShownColumn => ({ at, column }));
    const given = table.columns.flatMap(({ kind, head }) => (kind === 'given' ? [head] : []));
    const axes = axesOf(table);
    return { family, table, columns, given, axes, notes: axisNotes(table, axes, say) };
  }, [draft, ruleId, say]);
}

/** Where the focus is, what is chosen and whether a cell is typed in; kept inside the table. */
function usePlace(rows: number, columns: number) {
  const [{ active, anchor }, setPlace] = useState({ active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } });
  const [editing, setEditing] = useState<string>();
  const inside = ({ row, column }: CellAt): CellAt => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  // One row beyond the last may be on its way into the draft.
  const goTo: TableState['goTo'] = (cell, extend) => {
    setEditing(undefined);
    setPlace({ active: cell, anchor: extend ? anchor : cell });
  };
  return { active: inside(active), block: blockOf(inside(anchor), inside(active)), editing, setEditing, goTo };
}

const keyOf = (ruleId: string, head: string): string => `${head}\n${ruleId}`;

type Shown = ReturnType<typeof useTable>;

/** What is shown in the cells: the draft, and over it what was typed and refused. */
function useCells({ family, table, columns }: Shown, openId: string) {
  const [faults, setFaults] = useState<ReadonlyMap<string, Refused>>(new Map());
  const headAt = (column: number): string => columns[column]?.column.head ?? '';
  const faultOf: TableState['faultOf'] = ({ row, column }) =>
    faults.get(keyOf(family[row]?.rule.ruleId ?? '', headAt(column)));
  return {
    headAt,
    faultOf,
    cellText: (cell: CellAt): string =>
      faultOf(cell)?.text ?? table.rows[cell.row]?.[columns[cell.column]?.at ?? -1] ?? '',
    // The id of the open rule is in the address of the page.
    isFixed: ({ row, column }: CellAt): boolean => headAt(column) === 'rule' && family[row]?.rule.ruleId === openId,
    /** Forgets what was refused in the changed cells before, and keeps what is refused now. */
    refuse: (members: readonly FamilyRule[], changed: readonly CellChange[], refused: readonly RefusedChange[]) => {
      const after = new Map(faults);
      const name = ({ row, column }: CellAt): string =>
        keyOf(members[row]?.rule.ruleId ?? '', table.columns[column]?.head ?? '');
      for (const change of changed) after.delete(name(change));
      for (const { text, fault, ...cell } of refused) after.set(name(cell), { text, fault });
      setFaults(after);
    },
  };
}

type Cells = ReturnType<typeof useCells>;

/** Writes cells into the draft in one step; rows beyond the last are added. */
function useWriting(props: FaceProps, { family, columns }: Shown, cells: Cells): TableState['write'] {
  const say = useText();
  const { slice, ruleId, readOnly, onChange } = props;
  return (changes) => {
    if (readOnly) return;
    const wanted = changes.flatMap((change): CellChange[] => {
      const at = columns[change.column]?.at;
      const isSame = change.row < family.length && change.text === cells.cellText(change);
      return at === undefined || isSame || cells.isFixed(change) ? [] : [{ ...change, column: at }];
    });
    const rows = Math.max(0, ...wanted.map(({ row }) => row + 1));
    const grown = rows > family.length ? addRows(slice.text, family, rows - family.length) : slice.text;
    const members = grown === slice.text ? family : familyIn(grown, ruleId);
    const { draft, refused } = changeCells(grown, members, wanted);
    cells.refuse(members, wanted, refused);
    if (draft !== slice.text) onChange(draft, say('ruleTable.change'));
  };
}

function cellsIn({ top, bottom, left, right }: Block): CellAt[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => ({ row: top + down, column: left + across })),
  );
}

/** What is done to all chosen cells at once. */
function blockActions(block: Block, { cellText, headAt }: Cells, write: TableState['write']) {
  return {
    paste: (text: string): void => write(pasted(readBlock(text), block)),
    copied: (): string => writeBlock(cellsIn(block).map((cells) => cells.map(cellText))),
    clear: (): void => write(cellsIn(block).flatMap((cells) => cells.map((cell) => ({ ...cell, text: '' })))),
    fillDown: (): void => {
      const row = block.top === block.bottom ? block.top - 1 : block.top;
      // Ids are of one rule each.
      const below = cellsIn(block)
        .flat()
        .filter((cell) => row >= 0 && cell.row > row && headAt(cell.column) !== 'rule');
      write(below.map((cell) => ({ ...cell, text: cellText({ ...cell, row }) })));
    },
  };
}

/** The table of the family of the open rule. */
export function useTableState(props: FaceProps): TableState {
  const say = useText();
  const { slice, ruleId, readOnly, onChange } = props;
  const shown = useTable(slice.text, ruleId);
  const { family, columns } = shown;
  const cells = useCells(shown, ruleId);
  const { setEditing, ...place } = usePlace(family.length, columns.length);
  const { active, block, goTo } = place;
  const write = useWriting(props, shown, cells);
  return {
    ...shown,
    ...place,
    ...cells,
    ...blockActions(block, cells, write),
    readOnly,
    write,
    edit: (seed) => {
      if (!readOnly && !cells.isFixed(active)) setEditing(seed ?? cells.cellText(active));
    },
    leave: () => setEditing(undefined),
    addRow: () => {
      onChange(addRows(slice.text, family, 1), say('ruleTable.addRow'));
      goTo({ row: family.length, column: active.column });
    },
    removeRow: (row) => {
      const rule = isolated(family[row]?.rule.ruleId ?? '');
      onChange(removeRow(slice.text, family, row), say('ruleTable.removeRow', { rule }));
    },
  };
}
