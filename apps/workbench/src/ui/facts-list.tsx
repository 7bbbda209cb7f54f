import type { ReactNode } from 'react';
import styles from './facts-list.module.css';

export interface NamedFact {
  readonly id: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
}

/** Names and values in two quiet columns. */
export function FactsList({ facts }: { readonly facts: readonly NamedFact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map((fact) => (
        <div key={fact.id} className={styles.row}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
