import { Splitter } from '@mantine/core';
import type { SplitterPaneSize } from '@mantine/hooks';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './rule-page.module.css';

interface Props {
  readonly navigator: ReactNode;
  readonly editor: ReactNode;
  /** Absent: hidden. */
  readonly side: ReactNode | undefined;
}

const firstSizes: SplitterPaneSize[] = ['19%', '53%', '28%'];
const withoutSide: SplitterPaneSize[] = ['19%', '81%'];

/** Columns whose borders can be dragged, or moved by the arrow keys; remembered in this browser. */
export function RuleColumns({ navigator, editor, side }: Props) {
  const isThree = side !== undefined;
  const [sizes, setSizes] = useLocalStorage<SplitterPaneSize[]>({
    key: isThree ? 'tidewaiter.ruleColumns' : 'tidewaiter.ruleColumnsWithoutSide',
    defaultValue: isThree ? firstSizes : withoutSide,
    getInitialValueInEffect: false,
  });
  return (
    <Splitter className={styles.columns ?? ''} sizes={sizes} onSizeChange={setSizes} lineSize={1} withHandle={false}>
      <Splitter.Pane defaultSize="19%" min="10%" className={styles.pane ?? ''}>
        {navigator}
      </Splitter.Pane>
      <Splitter.Pane defaultSize="53%" min="30%" className={styles.pane ?? ''}>
        {editor}
      </Splitter.Pane>
      {isThree && (
        <Splitter.Pane defaultSize="28%" min="16%" className={styles.pane ?? ''}>
          {side}
        </Splitter.Pane>
      )}
    </Splitter>
  );
}
