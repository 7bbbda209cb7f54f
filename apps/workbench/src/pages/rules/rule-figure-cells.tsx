import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RuleRow } from '../../api/rule-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { RateFigure } from '../../ui/rate-figure.js';
import styles from './rules.module.css';

interface CellProps {
  readonly rule: RuleRow;
  /** How many days the live figures are of. */
  readonly days: number;
}

interface SourcedProps {
  readonly live?: ReactNode;
  readonly simulated?: ReactNode;
  /** Said where there is neither. */
  readonly none: string;
  /** Of columns after the first of the figures, whose lines stand beside those named there. */
  readonly follows?: 'number' | 'picture';
}

/** A figure from each place it is known from; two that stand together are named. */
function Sourced({ live, simulated, none, follows }: SourcedProps) {
  const say = useText();
  if (!live) {
    return (
      simulated ?? (
        <Text span c="dimmed" fz="sm">
          {none}
        </Text>
      )
    );
  }
  const line = (source: string, figure: ReactNode) => (
    <span className={styles.figure} data-follows={follows}>
      <span className={styles.source}>{source}</span>
      {figure}
    </span>
  );
  return (
    <span className={styles.stacked}>
      {line(say('rules.live'), live)}
      {simulated && line(say('rules.simulated'), simulated)}
    </span>
  );
}

export function HitsCell({ rule: { figures, live }, days }: CellProps) {
  const say = useText();
  const format = useFormat();
  return (
    <Sourced
      none={say('rules.noFigures')}
      live={
        live && (
          <span title={say('rules.liveSource', { days, n: live.precision.n })}>{format.number(live.declarations)}</span>
        )
      }
      simulated={figures && <span title={say('rules.simulationSource')}>{format.number(figures.declarations)}</span>}
    />
  );
}

export function UniqueCell({ rule: { figures, live }, days }: CellProps) {
  const say = useText();
  const format = useFormat();
  const liveHint = live && [
    say('rules.uniqueFinds', { hits: live.uniquePrecision.hits, n: live.uniquePrecision.n }),
    say('rules.liveSource', { days, n: live.precision.n }),
  ];
  return (
    <Sourced
      none="—"
      follows="number"
      live={live && <span title={liveHint?.join(' · ')}>{format.number(live.unique)}</span>}
      simulated={figures && <span title={say('rules.simulationSource')}>{format.number(figures.unique)}</span>}
    />
  );
}

export function PrecisionCell({ rule: { figures, live }, days }: CellProps) {
  const say = useText();
  const format = useFormat();
  const source = live && [
    ...(live.lift === undefined ? [] : [say('rules.liftFigure', { lift: format.number(live.lift, 1) })]),
    say('rules.liveSource', { days, n: live.precision.n }),
  ];
  return (
    <Sourced
      none="—"
      follows="picture"
      live={source && live && <RateFigure rate={live.precision} source={source.join(' · ')} />}
      simulated={figures && <RateFigure rate={figures.precision} source={say('rules.simulationSource')} />}
    />
  );
}
