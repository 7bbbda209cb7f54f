import { Splitter } from '@mantine/core';
import type { SplitterPaneSize } from '@mantine/hooks';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './rule-page.module.css';

interface Props {
  readonly navigator: ReactNode;
  readonly editor: ReactNode;
  readonly side: ReactNode;
}

const firstSizes: SplitterPaneSize[] = ['19%', '53%', '28%'];

/** Three columns whose borders can be dragged, or moved by the arrow keys; remembered in this browser. */
export function RuleColumns({ navigator, editor, side }: Props) {
  const [sizes, setSizes] = useLocalStorage<SplitterPaneSize[]>({
    key: 'tidewaiter.ruleColumns',
    defaultValue: firstSizes,
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
      <Splitter.Pane defaultSize="28%" min="16%" className={styles.pane ?? ''}>
        {side}
      </Splitter.Pane>
    </Splitter>
  );
}
