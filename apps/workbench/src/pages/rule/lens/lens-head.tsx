import { NativeSelect, Text } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useLensDataset } from '../../../editor/lens/use-lens-dataset.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useText } from '../../../i18n/use-text.js';

/** Which past declarations, beside which release, and how far the figures have been checked. */
export function LensHead({ answer }: { readonly answer: LensAnswer | undefined }) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { choose, datasetId, datasets = [] } = useLensDataset();
  const beside =
    answer?.release === undefined ? say('frame.noActiveRelease') : say('lens.beside', { number: answer.release });
  const checked = answer && {
    rows: answer.check.rows,
    differing: answer.check.differing,
    time: format.number(answer.milliseconds, 0),
  };
  return (
    <div>
      <NativeSelect
        size="xs"
        aria-label={say('lens.dataset')}
        value={datasetId ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={datasets.map(({ declarations, id, title }) => ({
          value: id,
          label: `${title[language]} · ${say('words.declarations', { count: declarations })}`,
        }))}
      />
      {checked && (
        <Text fz="xs" c="dimmed" mt={4}>
          {beside} · {say('lens.checked', checked)}
        </Text>
      )}
    </div>
  );
}
