import type { Column } from './column.js';
import styles from './data-table.module.css';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** The same rows as cards, for narrow screens. */
export function RowCards<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const primary = columns.find((column) => column.primary) ?? columns[0];
  const others = columns.filter((column) => column !== primary);
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.cardTitle}>{primary?.cell(row)}</div>
          <dl className={styles.cardFacts}>
            {others.map((column) => (
              <div key={column.id} className={styles.cardFact} data-headless={column.head === '' || undefined}>
                <dt>{column.head}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
