import { Title } from '@mantine/core';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { CodeText } from '../../../ui/ltr.js';
import { OutcomeBadge } from '../../../ui/outcome-badge.js';
import styles from './lens.module.css';

interface Props extends Pick<LensAnswer, 'sample'> {
  readonly onOpen: (reference: string) => void;
}

/** A few of the declarations that the rule hits; each opens. */
export function LensSample({ sample, onOpen }: Props) {
  const say = useText();
  const format = useFormat();
  if (sample.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('lens.sample')}</Title>
      <ul className={styles.sample}>
        {sample.map(({ after, customsValue, importer, lodgedOn, office, outcome, reference }) => (
          <li key={reference}>
            <button type="button" onClick={() => onOpen(reference)}>
              <span className={styles.reference}>
                <CodeText>{reference}</CodeText>
                <LaneBadge lane={after} />
                <OutcomeBadge outcome={outcome} />
              </span>
              <span className={styles.about}>
                {lodgedOn && format.day(lodgedOn)} · <bdi dir="ltr">{office}</bdi> · <bdi dir="ltr">{importer}</bdi> ·{' '}
                {format.number(customsValue, 0)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
