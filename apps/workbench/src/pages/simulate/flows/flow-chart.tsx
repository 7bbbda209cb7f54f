import { useElementSize } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import type { Transition } from '../../../api/simulation-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useText } from '../../../i18n/use-text.js';
import { bandPath, flowLayout } from './flow-layout.js';
import type { LaneBar } from './flow-layout.js';
import styles from './flows.module.css';
import { useChosenFlow } from './use-chosen-flow.js';
import { useFlowText } from './use-flow-text.js';

const barWidth = 12;
const margin = 6;
const room = { drawn: 220, gap: 26, least: 5 };

function Label({ bar, x, anchor }: { readonly bar: LaneBar; readonly x: number; readonly anchor: 'start' | 'end' }) {
  const say = useText();
  const format = useFormat();
  return (
    <text className={styles.label} x={x} y={bar.top + bar.height + 15} textAnchor={anchor} aria-hidden>
      {`${say(`words.${bar.lane}`)} · ${format.number(bar.declarations)}`}
    </text>
  );
}

/** Declarations that change lane as bands between the lanes before and after; right to left where one reads so. */
export function FlowChart({ flows }: { readonly flows: readonly Transition[] }) {
  const say = useText();
  const flowText = useFlowText();
  const { direction } = useLanguage();
  const { chosen, choose } = useChosenFlow();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { bands, bars, height } = flowLayout(flows, room);
  const inner = Math.max(120, width - 2 * margin);
  /** x counts from where one begins to read. */
  const at = (x: number): number => margin + (direction === 'rtl' ? inner - x : x);
  const span = [at(barWidth), at(inner - barWidth)] as const;
  // SVG's start and end follow the direction of the page by themselves.
  const labelAt = (side: LaneBar['side']) =>
    side === 'before' ? ({ x: at(0), anchor: 'start' } as const) : ({ x: at(inner), anchor: 'end' } as const);
  const onKey = (event: KeyboardEvent, flow: Transition) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(flow);
  };
  return (
    <div ref={ref} className={styles.chart}>
      <svg width={inner + 2 * margin} height={height + 24} role="group" aria-label={say('lab.flows')}>
        {bands.map(({ flow, ...band }) => (
          <path
            key={`${flow.before} ${flow.after}`}
            className={styles.band}
            d={bandPath(band, span)}
            data-lane={flow.after}
            role="button"
            tabIndex={0}
            aria-pressed={chosen?.before === flow.before && chosen.after === flow.after}
            aria-label={flowText(flow)}
            onClick={() => choose(flow)}
            onKeyDown={(event) => onKey(event, flow)}
          >
            <title>{flowText(flow)}</title>
          </path>
        ))}
        {bars.map((bar) => (
          <g key={`${bar.side} ${bar.lane}`}>
            <rect
              className={styles.bar}
              data-lane={bar.lane}
              x={Math.min(...(bar.side === 'before' ? [at(0), at(barWidth)] : [at(inner), at(inner - barWidth)]))}
              y={bar.top}
              width={barWidth}
              height={bar.height}
            />
            <Label bar={bar} {...labelAt(bar.side)} />
          </g>
        ))}
      </svg>
    </div>
  );
}
