import { Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface Props {
  readonly icon: Icon;
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}

/** What a list shows when there is nothing: what would be here, and how it comes here. */
export function Empty({ icon: EmptyIcon, title, hint, action }: Props) {
  return (
    <div className={styles.empty}>
      <EmptyIcon size={30} stroke={1.3} aria-hidden />
      <Text fw={600}>{title}</Text>
      {hint && (
        <Text c="dimmed" maw="52ch">
          {hint}
        </Text>
      )}
      {action}
    </div>
  );
}
