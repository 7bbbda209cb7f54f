import type { KeyboardEvent } from 'react';
import type { SweepPoint } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { margin } from './sweep-scale.js';
import styles from './sweep.module.css';

interface Props {
  readonly points: readonly SweepPoint[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly x: number;
  /** Where the axis of values is. */
  readonly height: number;
}

/** Where a key moves the handle; undefined for other keys. */
function moved(key: string, at: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 5,
    PageDown: -5,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(last, at + step));
}

/** A slider over the values of the curve, by pointer through the chart and by keyboard here. */
export function SweepHandle({ points, at, onMove, x, height }: Props) {
  const say = useText();
  const format = useFormat();
  const point = points[at];
  if (point === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, at, points.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <g
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={say('sweeps.handle')}
      aria-valuemin={points[0]?.value ?? 0}
      aria-valuemax={points.at(-1)?.value ?? 0}
      aria-valuenow={point.value}
      aria-valuetext={say('sweeps.handleText', {
        value: format.number(point.value, 4),
        selected: point.selected,
        hit: point.knownHit,
      })}
      onKeyDown={onKeyDown}
    >
      <line x1={x} x2={x} y1={margin.top} y2={height} />
      <rect x={x - 7} y={height - 10} width={14} height={20} rx={4} />
    </g>
  );
}
