import { Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { FactsList } from '../../../ui/facts-list.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import styles from './lens.module.css';
import { ListedNumber } from './listed-number.js';
import { ListedNumbers } from './listed-numbers.js';

/** What inspections know of the hits, beside chance and beside the other rules. */
export function LensQuality({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const format = useFormat();
  const { lift } = answer;
  return (
    <div>
      <Title order={3}>{say('lens.quality')}</Title>
      <KnownBar answer={answer} />
      <FactsList
        facts={[
          { id: 'precision', name: say('rules.precision'), value: <RateFigure rate={answer.precision} /> },
          { id: 'random', name: say('simulationResult.random'), value: <RateFigure rate={answer.randomStream} /> },
          ...(lift === undefined
            ? []
            : [
                {
                  id: 'lift',
                  name: say('simulationResult.lift'),
                  value: say('rules.liftFigure', { lift: format.number(lift, 1) }),
                },
              ]),
          { id: 'byRandom', name: say('lens.byRandom'), value: <RateFigure rate={answer.randomPrecision} /> },
          { id: 'unique', name: say('lens.unique'), value: <UniqueNumber count={answer.unique} /> },
          { id: 'alone', name: say('rulePage.uniquePrecision'), value: <RateFigure rate={answer.uniquePrecision} /> },
        ]}
      />
    </div>
  );
}

function UniqueNumber({ count }: { readonly count: number }) {
  const say = useText();
  const format = useFormat();
  return (
    <ListedNumber count={count} group={{ kind: 'figure', figure: 'unique' }} title={say('lens.unique')}>
      {format.number(count)}
    </ListedNumber>
  );
}

/** Known irregular, known clean and unknown as parts of one bar, with the numbers below it. */
function KnownBar({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const parts = [
    { figure: 'knownHit', part: 'hit', name: say('simulationResult.knownHit'), count: answer.knownHit },
    { figure: 'knownClean', part: 'clean', name: say('simulationResult.knownClean'), count: answer.knownClean },
    { figure: 'unknown', part: 'unknown', name: say('simulationResult.unknown'), count: answer.unknown },
  ] as const;
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ count, part }) => (
          <span key={part} data-part={part} style={{ flexGrow: count }} />
        ))}
      </div>
      <ListedNumbers numbers={parts} />
    </>
  );
}
