import { useFormat } from '../../../i18n/use-format.js';
import type { LensGroup } from '../../../api/lens-queries.js';
import styles from './lens.module.css';
import { ListedNumber } from './listed-number.js';

type Figure = Extract<LensGroup, { kind: 'figure' }>['figure'];

interface Props {
  readonly numbers: readonly {
    readonly figure: Figure;
    readonly name: string;
    readonly count: number;
    /** What is written where it is not the count itself. */
    readonly written?: string;
  }[];
}

/** Numbers of the lens side by side, each over its name; each opens its declarations. */
export function ListedNumbers({ numbers }: Props) {
  const format = useFormat();
  return (
    <dl className={styles.changes}>
      {numbers.map(({ count, figure, name, written }) => (
        <div key={figure} data-figure={figure}>
          <dt>{name}</dt>
          <dd>
            <ListedNumber count={count} group={{ kind: 'figure', figure }} title={name}>
              {written ?? format.number(count)}
            </ListedNumber>
          </dd>
        </div>
      ))}
    </dl>
  );
}
