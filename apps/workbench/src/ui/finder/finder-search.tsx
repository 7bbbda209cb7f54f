import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { findAmong, type Findable } from './find-among.js';
import { FinderList } from './finder-list.js';
import styles from './finder.module.css';

const limit = 60;

interface Props {
  readonly label: string;
  readonly items: readonly Findable[];
  readonly nothing: string;
  readonly onRun: (run: () => void) => void;
}

/**
 * What is typed, and what fits it. The list follows from the query within the same drawing, and which of its lines is
 * chosen from both: Enter right after a letter takes what that letter found.
 */
export function FinderSearch({ label, items, nothing, onRun }: Props) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [pickedId, pick] = useState<string>();
  const shown = findAmong(items, query, limit);
  const picked = Math.max(
    0,
    shown.findIndex(({ id }) => id === pickedId),
  );
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) pick(shown.at((picked + step) % shown.length)?.id);
    else if (event.key === 'Enter' && shown[picked]) onRun(shown[picked].run);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    <>
      <div className={styles['search']}>
        <IconSearch size={18} aria-hidden />
        <input
          autoFocus
          data-autofocus
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-activedescendant={shown.length > 0 ? `${listId}-${picked}` : undefined}
          aria-label={label}
          placeholder={label}
          className={styles['input']}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            pick(undefined);
          }}
          onKeyDown={press}
        />
      </div>
      <FinderList id={listId} shown={shown} picked={picked} onRun={onRun} />
      {shown.length === 0 && (
        <div role="status" className={styles['nothing']}>
          {nothing}
        </div>
      )}
    </>
  );
}
