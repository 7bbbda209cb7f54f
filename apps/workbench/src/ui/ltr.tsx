import type { ReactNode } from 'react';
import styles from './ltr.module.css';

/** Codes, references, numbers and JSON stay left to right in every language. */
export function Ltr({ children }: { children: ReactNode }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** The same in the code typeface. */
export function CodeText({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className={styles.code}>
      {children}
    </bdi>
  );
}

/** A block of code or JSON that scrolls inside its box. */
export function CodeBlock({ children, label }: { children: string; label: string }) {
  return (
    <pre dir="ltr" className={styles.block} tabIndex={0} role="region" aria-label={label}>
      {children}
    </pre>
  );
}
