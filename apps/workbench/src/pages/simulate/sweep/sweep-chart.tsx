import { useElementSize } from '@mantine/hooks';
import type { PointerEvent } from 'react';
import type { SweepPoint } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { measureOf } from './measure.js';
import type { Measure } from './measure.js';
import { SweepHandle } from './sweep-handle.js';
import { curvePath, margin, sweepScale } from './sweep-scale.js';
import type { SweepScale } from './sweep-scale.js';
import styles from './sweep.module.css';

const height = 250;
const dot = 4;

interface Props {
  readonly points: readonly SweepPoint[];
  readonly measure: Measure;
  /** Index of the point the handle stands on. */
  readonly at: number;
  readonly onMove: (at: number) => void;
}

function Axes({ points, measure, scale }: Pick<Props, 'points' | 'measure'> & { readonly scale: SweepScale }) {
  const format = useFormat();
  const amount = (value: number) => (measure === 'precision' ? format.share(value) : format.compact(value));
  const base = scale.y(0);
  const ends = [points[0], points[Math.floor(points.length / 2)], points.at(-1)];
  return (
    <g className={styles.axis} aria-hidden>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            x1={margin.start}
            x2={scale.width - margin.end}
            y1={scale.y(part * scale.most)}
            y2={scale.y(part * scale.most)}
          />
          <text x={margin.start - 8} y={scale.y(part * scale.most) + 4} textAnchor="end">
            {amount(part * scale.most)}
          </text>
        </g>
      ))}
      {ends.map(
        (point) =>
          point && (
            <text key={point.value} x={scale.x(point.value)} y={base + 20} textAnchor="middle">
              {format.number(point.value, 4)}
            </text>
          ),
      )}
    </g>
  );
}

/** Square and filled on the Pareto frontier, round and hollow where another value does better. */
function Mark({
  point,
  measure,
  scale,
}: {
  readonly point: SweepPoint;
  readonly measure: Measure;
  readonly scale: SweepScale;
}) {
  const amount = measureOf[measure].of(point);
  if (amount === undefined) return null;
  const [x, y] = [scale.x(point.value), scale.y(amount)];
  return point.efficient ? (
    <rect className={styles.efficient} x={x - dot} y={y - dot} width={2 * dot} height={2 * dot} />
  ) : (
    <circle className={styles.beaten} cx={x} cy={y} r={dot} />
  );
}

/** The measure over the values tried, with a handle on one of them; numbers run from left to right in any language. */
export function SweepChart({ points, measure, at, onMove }: Props) {
  const say = useText();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scale = sweepScale(points, measure, { width: Math.max(240, width), height });
  const { interval } = measureOf[measure];
  const point = points[at];
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onMove(scale.nearest(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  return (
    <div ref={ref} className={styles.chart} dir="ltr">
      <svg
        width={scale.width}
        height={height}
        role="group"
        aria-label={`${say('sweeps.title')}: ${say(measureOf[measure].name)}`}
        onPointerDown={follow}
        onPointerMove={follow}
      >
        <Axes points={points} measure={measure} scale={scale} />
        {points.map((one) => {
          const ends = interval?.(one);
          const x = scale.x(one.value);
          return (
            ends && (
              <line
                key={one.value}
                className={styles.whisker}
                x1={x}
                x2={x}
                y1={scale.y(ends[0])}
                y2={scale.y(ends[1])}
              />
            )
          );
        })}
        <path className={styles.curve} d={curvePath(points, measure, scale)} />
        {points.map((one) => (
          <Mark key={one.value} point={one} measure={measure} scale={scale} />
        ))}
        {point && <SweepHandle points={points} at={at} onMove={onMove} x={scale.x(point.value)} height={scale.y(0)} />}
      </svg>
    </div>
  );
}
