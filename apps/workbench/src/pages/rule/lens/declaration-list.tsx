import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { CodeText } from '../../../ui/ltr.js';
import { OutcomeBadge } from '../../../ui/outcome-badge.js';
import styles from './lens.module.css';

interface Props {
  readonly declarations: LensAnswer['sample'];
  readonly onOpen: (reference: string) => void;
}

/** Past declarations with the lane that each has with the rule as it is written; each opens. */
export function DeclarationList({ declarations, onOpen }: Props) {
  const format = useFormat();
  return (
    <ul className={styles.sample}>
      {declarations.map(({ after, customsValue, importer, lodgedOn, office, outcome, reference }) => (
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
  );
}
