import { Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { FactsList } from '../../../ui/facts-list.js';

/** Money behind the hits, and known finds won or lost by the change of lanes. */
export function LensCost({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const format = useFormat();
  const { findsGained, findsLost } = answer.lanes;
  const finds = say('lens.findsChange', { gained: format.number(findsGained), lost: format.number(findsLost) });
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
