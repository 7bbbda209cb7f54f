import type { ReactNode } from 'react';
import { CodeText } from '../../ui/ltr.js';
import styles from './models.module.css';

export interface ShareBar {
  readonly name: string;
  /** Length, 0 to 1. */
  readonly share: number;
  readonly figure: ReactNode;
}

/** Names with bars, the figure beside each. */
export function ShareBars({ bars, label }: { readonly bars: readonly ShareBar[]; readonly label: string }) {
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ name, share, figure }) => (
        <li key={name}>
          <span className={styles.barName}>
            <CodeText>{name}</CodeText>
          </span>
          <span aria-hidden>
            <span className={styles.bar} style={{ display: 'block', inlineSize: `${Math.min(1, share) * 100}%` }} />
          </span>
          <span className={styles.barFigure}>{figure}</span>
        </li>
      ))}
    </ul>
  );
}
