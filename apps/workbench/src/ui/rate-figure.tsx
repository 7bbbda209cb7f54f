import { useFormat } from '../i18n/use-format.js';
import { useText } from '../i18n/use-text.js';
import styles from './rate-figure.module.css';

export interface Rate {
  readonly hits: number;
  readonly n: number;
  readonly rate?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

const percent = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`;

/** The picture: a dot at the rate, a whisker over its interval, on a scale of 0 to 1. */
function Whisker({ rate }: { readonly rate: Rate }) {
  if (rate.rate === undefined) return <span className={styles.scale} data-muted aria-hidden />;
  const low = rate.low ?? rate.rate;
  const high = rate.high ?? rate.rate;
  return (
    <span className={styles.scale} aria-hidden>
      <span className={styles.whisker} style={{ insetInlineStart: percent(low), insetInlineEnd: percent(1 - high) }} />
      <span className={styles.dot} style={{ insetInlineStart: percent(rate.rate) }} />
    </span>
  );
}

interface Props {
  readonly rate: Rate;
  /** Where the figure comes from; said on hover, and to who cannot see. */
  readonly source?: string;
}

/** A share with its interval and sample size; below the floor it says so instead of a figure. */
export function RateFigure({ rate, source }: Props) {
  const say = useText();
  const format = useFormat();
  const said = rate.rate !== undefined;
  const figure = said
    ? say('words.precisionFigure', {
        rate: format.share(rate.rate ?? 0),
        low: format.share(rate.low ?? 0),
        high: format.share(rate.high ?? 0),
        n: rate.n,
      })
    : rate.n === 0
      ? say('words.notInspected')
      : say('words.belowFloor', { n: rate.n });
  const full = source === undefined ? figure : `${figure} · ${source}`;
  return (
    <span className={styles.figure} title={full} role="img" aria-label={full} data-muted={!said || undefined}>
      <Whisker rate={rate} />
      <span className={styles.value} aria-hidden>
        {said ? format.share(rate.rate ?? 0, 0) : '—'}
      </span>
      <bdi dir="ltr" className={styles.size} aria-hidden>{`n=${format.number(rate.n)}`}</bdi>
    </span>
  );
}
