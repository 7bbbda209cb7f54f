import type { Measure } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import styles from './models.module.css';

interface Props {
  readonly measure: Measure | undefined;
  /** `share` in percent, `plain` as a number. */
  readonly as?: 'share' | 'plain';
  readonly n?: number | undefined;
}

/** A figure with its interval and sample size; says so where it was not measured. */
export function MeasureFigure({ measure, as = 'share', n }: Props) {
  const say = useText();
  const format = useFormat();
  if (!measure) return <span className={styles.dimmed}>{say('models.notMeasured')}</span>;
  const write = (value: number) => (as === 'share' ? format.share(value) : format.number(value, 3));
  const { value, low, high } = measure;
  return (
    <span className={styles.measure}>
      <strong>{write(value)}</strong>
      {low !== undefined && high !== undefined && (
        <bdi dir="ltr" className={styles.interval}>{`${write(low)} – ${write(high)}`}</bdi>
      )}
      {n !== undefined && <bdi dir="ltr" className={styles.interval}>{`n=${format.number(n)}`}</bdi>}
    </span>
  );
}
