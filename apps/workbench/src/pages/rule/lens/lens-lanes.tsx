import { Text, Title } from '@mantine/core';
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useText } from '../../../i18n/use-text.js';
import { LaneBadge, lanes, type Lane } from '../../../ui/lane-badge.js';
import styles from './lens.module.css';

interface Flow {
  readonly before: Lane;
  readonly after: Lane;
  readonly count: number;
}

function flowsOf(matrix: LensAnswer['lanes']['matrix']): Flow[] {
  const flows = lanes.flatMap((before) => lanes.map((after) => ({ before, after, count: matrix[before][after] })));
  return flows
    .filter(({ after, before, count }) => before !== after && count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** Which declarations go to another lane than under the active release. */
export function LensLanes({ lanes: change }: Pick<LensAnswer, 'lanes'>) {
  const say = useText();
  const format = useFormat();
  const flows = flowsOf(change.matrix);
  const newly = [
    { id: 'newlyRed', name: say('lens.newlyRed'), count: change.newlyRed },
    { id: 'newlyYellow', name: say('lens.newlyYellow'), count: change.newlyYellow },
    { id: 'noLonger', name: say('lens.noLonger'), count: -change.noLongerSelected },
  ];
  return (
    <div>
      <Title order={3}>{say('lens.lanes')}</Title>
      <dl className={styles.changes}>
        {newly.map(({ count, id, name }) => (
          <div key={id} data-figure={id}>
            <dd>{format.change(count)}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      {flows.length === 0 && (
        <Text fz="sm" c="dimmed">
          {say('lens.noChange')}
        </Text>
      )}
      <ul className={styles.flows}>
        {flows.map((flow) => (
          <FlowRow key={`${flow.before} ${flow.after}`} flow={flow} />
        ))}
      </ul>
    </div>
  );
}

function FlowRow({ flow: { after, before, count } }: { readonly flow: Flow }) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const Arrow = language === 'ar' ? IconArrowNarrowLeft : IconArrowNarrowRight;
  const said = say('lens.flow', { count, before: say(`words.${before}`), after: say(`words.${after}`) });
  return (
    <li aria-label={said}>
      <span className={styles.count}>{format.number(count)}</span>
      <LaneBadge lane={before} />
      <Arrow size={16} aria-hidden />
      <LaneBadge lane={after} />
    </li>
  );
}
