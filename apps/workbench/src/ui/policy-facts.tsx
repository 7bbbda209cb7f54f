import type { AnswerOf, getRelease } from '@tidewaiter/contracts';
import { useFormat } from '../i18n/use-format.js';
import { useText } from '../i18n/use-text.js';
import { FactsList } from './facts-list.js';
import { CodeText } from './ltr.js';

/** How hits, points and score become lanes. */
export function PolicyFacts({ policy }: { readonly policy: AnswerOf<typeof getRelease>['policy'] }) {
  const say = useText();
  const format = useFormat();
  const score = (value: number | undefined) => (value === undefined ? '—' : format.number(value, 3));
  const limit = (most: number | undefined) => (most === undefined ? say('capacity.noLimit') : format.number(most));
  return (
    <FactsList
      facts={[
        { id: 'random', name: say('simulate.randomRate'), value: format.share(policy.randomRate) },
        { id: 'pointsRed', name: say('simulate.pointsRed'), value: format.number(policy.points.red) },
        { id: 'pointsYellow', name: say('simulate.pointsYellow'), value: format.number(policy.points.yellow) },
        {
          id: 'measure',
          name: say('selection.measure'),
          value: say(policy.measure === 'fused' ? 'selection.ofBoth' : 'selection.ofScore'),
        },
        { id: 'scoreRed', name: say('simulate.scoreRed'), value: score(policy.score.red) },
        { id: 'scoreYellow', name: say('simulate.scoreYellow'), value: score(policy.score.yellow) },
        ...Object.entries(policy.capacities ?? {}).map(([office, { red, yellow }]) => ({
          id: `capacity ${office}`,
          name: (
            <>
              {say('capacity.title')} <CodeText>{office}</CodeText>
            </>
          ),
          value: say('capacity.bothLanes', { red: limit(red), yellow: limit(yellow) }),
        })),
        { id: 'seed', name: say('simulate.seed'), value: <CodeText>{policy.seed}</CodeText> },
      ]}
    />
  );
}
