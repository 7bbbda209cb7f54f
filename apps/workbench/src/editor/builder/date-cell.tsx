import { noSpan, type Literal } from '@tidewaiter/rule-language';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';

interface Props {
  readonly path: string;
  readonly cell: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: Literal) => void;
}

/** The calendar of the browser beside a date. */
export function DateCell({ path, cell, label, value, onChange }: Props) {
  const { active, activate, readOnly } = useBuilder();
  if (readOnly) return null;
  const isActive = active.path === path && active.cell === cell;
  return (
    <span role="gridcell" className={styles['cell']}>
      <input
        type="date"
        aria-label={label}
        className={styles['date']}
        value={value}
        data-path={path}
        data-cell={cell}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => activate({ path, cell })}
        onKeyDown={(event) => event.stopPropagation()}
        onChange={(event) => {
          const date = event.currentTarget.value;
          if (date !== '') onChange({ kind: 'date', value: date, span: noSpan });
        }}
      />
    </span>
  );
}
