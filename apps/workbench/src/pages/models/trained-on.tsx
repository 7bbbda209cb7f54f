import { Text } from '@mantine/core';
import type { Model } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** Period and size of what a model learnt from. */
export function TrainedOn({ model }: { readonly model: Model }) {
  const say = useText();
  const format = useFormat();
  const { from, to, rows, positives } = model.trainedOn;
  return (
    <>
      {say('data.period', { from: format.day(from), to: format.day(to) })}
      <Text fz="sm" c="dimmed">
        {rows > 0 ? say('models.trainedFigures', { rows, positives }) : say('models.unknownFigures')}
      </Text>
    </>
  );
}
