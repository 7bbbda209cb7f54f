import type { KeyboardEvent, ReactNode } from 'react';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import type { Offer } from './offers/offer.js';
import { SlotCombobox } from './slot-combobox.js';

interface Props {
  readonly path: string;
  /** Name of the cell in its row. */
  readonly cell: string;
  /** What the cell is: read out before what it holds. */
  readonly label: string;
  readonly children: ReactNode;
  /** Absent for a cell that does something at once: `onPress`. */
  readonly offers?: (query: string) => readonly Offer[];
  readonly onChoose?: (offer: Offer) => void;
  readonly onPress?: () => void;
  readonly onDelete?: () => void;
  /** What is typed when editing begins by a key that types nothing. */
  readonly seed?: string;
  readonly tone?: 'fact' | 'operator' | 'value' | 'quiet' | 'not';
}

/** One slot of a row: a button that becomes a combobox. One cell of all rows is in the order of Tab. */
export function Cell({ path, cell, label, children, offers, onChoose, onPress, onDelete, seed = '', tone }: Props) {
  const builder = useBuilder();
  const { active, editing, readOnly } = builder;
  const at = { path, cell };
  const isActive = active.path === path && active.cell === cell;
  if (editing?.path === path && editing.cell === cell && offers && onChoose) {
    return (
      <span role="gridcell" className={styles['cell']}>
        <SlotCombobox
          label={label}
          seed={editing.seed || seed}
          offers={offers}
          onChoose={onChoose}
          onCancel={() => builder.rest(at)}
        />
      </span>
    );
  }
  const open = (typed?: string): void => {
    if (readOnly) return;
    if (onPress) onPress();
    else if (offers) builder.edit(at, typed);
  };
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const types = plain && offers !== undefined && key.length === 1 && key !== ' ';
    if (key === 'F2' || (plain && key === ' ') || types) {
      open(types ? key : undefined);
    } else if (plain && onDelete && !readOnly && (key === 'Delete' || key === 'Backspace')) {
      onDelete();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span role="gridcell" className={styles['cell']}>
      <button
        type="button"
        className={styles['slot']}
        data-tone={tone}
        data-path={path}
        data-cell={cell}
        tabIndex={isActive ? 0 : -1}
        aria-disabled={readOnly || undefined}
        onFocus={() => builder.activate(at)}
        onClick={() => open()}
        onKeyDown={press}
      >
        <span className={styles['spoken']}>{label} </span>
        {children}
      </button>
    </span>
  );
}
