import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './key-figures.module.css';

export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** A few large figures in a row. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ id, name, hint, value, note }) => (
        <div key={id} className={styles.figure}>
          <dt>
            {hint ? (
              <Tooltip label={hint}>
                <span tabIndex={0} className={styles.hinted}>
                  {name}
                </span>
              </Tooltip>
            ) : (
              name
            )}
          </dt>
          <dd className={styles.value}>{value}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
