import { Text, Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import styles from './lens.module.css';
import { ListedNumber } from './listed-number.js';

/** How many declarations and items the rule hits. */
export function LensHits({ answer }: { readonly answer: LensAnswer }) {
  const say = useText();
  const format = useFormat();
  const { dataset, hits } = answer;
  const share = dataset.declarations === 0 ? 0 : hits.declarations / dataset.declarations;
  return (
    <div>
      <Title order={3}>{say('lens.howMany')}</Title>
      <p className={styles.large} data-figure="hits">
        <ListedNumber count={hits.declarations} group={{ kind: 'figure', figure: 'hits' }} title={say('lens.hits')}>
          {format.number(hits.declarations)}
        </ListedNumber>
      </p>
      <Text fz="sm" c="dimmed">
        {say('lens.ofAll', { all: format.number(dataset.declarations), share: format.share(share, 2) })}
        {hits.items !== undefined && ` · ${say('words.items', { count: hits.items })}`}
      </Text>
      {hits.applied !== hits.declarations && (
        <Text fz="sm" c="dimmed">
          <ListedNumber count={hits.applied} group={{ kind: 'figure', figure: 'applied' }} title={say('lens.counted')}>
            {say('lens.applied', { count: hits.applied })}
          </ListedNumber>
        </Text>
      )}
    </div>
  );
}
