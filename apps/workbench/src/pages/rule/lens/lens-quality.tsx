import { Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { FactsList } from '../../../ui/facts-list.js';
import { RateFigure } from '../../../ui/rate-figure.js';
import styles from './lens.module.css';

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
          { id: 'unique', name: say('lens.unique'), value: format.number(answer.unique) },
          { id: 'alone', name: say('rulePage.uniquePrecision'), value: <RateFigure rate={answer.uniquePrecision} /> },
        ]}
      />
    </div>
  );
}

/** Known irregular, known clean and unknown as parts of one bar, with the words below it. */
function KnownBar({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const format = useFormat();
  const parts = [
    { id: 'hit', count: answer.knownHit },
    { id: 'clean', count: answer.knownClean },
    { id: 'unknown', count: answer.unknown },
  ];
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ count, id }) => (
          <span key={id} data-part={id} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className={styles.known}>
        {say('lens.known', {
          hit: format.number(answer.knownHit),
          clean: format.number(answer.knownClean),
          unknown: format.number(answer.unknown),
        })}
      </p>
    </>
  );
}
