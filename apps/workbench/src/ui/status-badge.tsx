import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './status-badge.module.css';

export type Tone = 'neutral' | 'good' | 'attention' | 'bad' | 'notice';

interface Props {
  readonly tone: Tone;
  readonly icon?: Icon;
  readonly children: ReactNode;
}

/** A state by word and, where it has one, picture; the tone only underlines it. */
export function StatusBadge({ tone, icon: StatusIcon, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {StatusIcon && <StatusIcon size={14} stroke={1.9} aria-hidden />}
      {children}
    </span>
  );
}
