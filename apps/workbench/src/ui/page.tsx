import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.js';
import styles from './page.module.css';

interface PageProps {
  /** Also the title of the browser's tab. */
  readonly title: string;
  /** Drawn in place of the plain title. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The head and body every page has. */
export function Page({ title, heading, lead, actions, above, children }: PageProps) {
  const say = useText();
  useDocumentTitle(`${title} · ${say('frame.product')}`);
  return (
    <div className={styles.page}>
      {above}
      <header className={styles.head}>
        <div className={styles.titles}>
          <Title order={1}>{heading ?? title}</Title>
          {lead && (
            <Text c="dimmed" component="div">
              {lead}
            </Text>
          )}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  readonly title?: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  /** `flush`: the content (a table) touches the panel's edges. */
  readonly body?: 'padded' | 'flush';
  readonly id?: string;
  readonly children: ReactNode;
}

/** A sheet of paper on the page. */
export function Panel({ title, hint, actions, body = 'padded', id, children }: PanelProps) {
  return (
    <section className={styles.panel} id={id}>
      {(title ?? actions) && (
        <div className={styles.panelHead}>
          <div className={styles.titles}>
            {title && <Title order={2}>{title}</Title>}
            {hint && (
              <Text c="dimmed" fz="sm" maw="72ch">
                {hint}
              </Text>
            )}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      <div className={body === 'flush' ? styles.flush : styles.padded}>{children}</div>
    </section>
  );
}
