import { Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { FactsList } from '../../../ui/facts-list.js';
import { ListedNumber } from './listed-number.js';

/** Money behind the hits, and known finds won or lost by the change of lanes. */
export function LensCost({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const format = useFormat();
  const { findsGained, findsLost } = answer.lanes;
  const finds = (
    <>
      <ListedNumber
        count={findsGained}
        group={{ kind: 'figure', figure: 'findsGained' }}
        title={say('lens.findsGained')}
      >
        {say('lens.gained', { number: format.number(findsGained) })}
      </ListedNumber>
      {' · '}
      <ListedNumber count={findsLost} group={{ kind: 'figure', figure: 'findsLost' }} title={say('lens.findsLost')}>
        {say('lens.lost', { number: format.number(findsLost) })}
      </ListedNumber>
    </>
  );
  return (
    <div>
      <Title order={3}>{say('lens.cost')}</Title>
      <FactsList
        facts={[
          { id: 'finds', name: say('lens.finds'), value: finds },
          { id: 'duty', name: say('simulationResult.duty'), value: format.number(answer.duty, 0) },
          { id: 'value', name: say('lens.customsValue'), value: format.number(answer.customsValue, 0) },
        ]}
      />
    </div>
  );
}
