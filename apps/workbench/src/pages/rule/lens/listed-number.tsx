import { createContext, useContext, type ReactNode } from 'react';
import type { LensGroup } from '../../../api/lens-queries.js';
import { useText } from '../../../i18n/use-text.js';
import styles from './lens.module.css';

/** What is listed, and what it is called. */
export interface ListedGroup {
  readonly group: LensGroup;
  readonly title: string;
}

/** Opens the list of the declarations behind a number. */
export const ListContext = createContext<(listed: ListedGroup) => void>(() => undefined);

interface Props extends ListedGroup {
  readonly count: number;
  readonly children: ReactNode;
}

/** A number of the lens that opens the declarations it counts. */
export function ListedNumber({ children, count, group, title }: Props) {
  const say = useText();
  const open = useContext(ListContext);
  if (count === 0) return children;
  return (
    <button type="button" className={styles.number} title={say('lens.open')} onClick={() => open({ group, title })}>
      {children}
    </button>
  );
}
