import { Text } from '@mantine/core';
import type { Measure, ModelDetail } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/page.js';
import { MeasureFigure } from './measure-figure.js';

/** How a challenger does beside the champion on live decisions. */
export function ModelShadow({ shadow }: { readonly shadow: ModelDetail['shadow'] }) {
  const say = useText();
  const format = useFormat();
  const { n, agreement, meanDifference, revealed } = shadow;
  const area = (measure: Measure | undefined) =>
    measure
      ? say('models.figure', {
          value: format.number(measure.value, 3),
          low: format.number(measure.low ?? measure.value, 3),
          high: format.number(measure.high ?? measure.value, 3),
        })
      : say('models.notMeasured');
  return (
    <Panel title={say('modelPage.shadow')} hint={say('modelPage.shadowHint')}>
      {n === 0 ? (
        <Text c="dimmed">{say('modelPage.shadowNone')}</Text>
      ) : (
        <FactsList
          facts={[
            { id: 'n', name: say('modelPage.scored'), value: format.number(n) },
            {
              id: 'agreement',
              name: say('modelPage.agreement'),
              value: <MeasureFigure measure={agreement} n={n} />,
            },
            {
              id: 'difference',
              name: say('modelPage.difference'),
              value: <MeasureFigure measure={meanDifference} as="plain" n={n} />,
            },
            {
              id: 'revealed',
              name: say('modelPage.revealed'),
              value: say('modelPage.revealedFigure', {
                challenger: area(revealed.challenger),
                champion: area(revealed.champion),
                n: revealed.n,
                irregular: revealed.irregular,
              }),
            },
          ]}
        />
      )}
    </Panel>
  );
}
