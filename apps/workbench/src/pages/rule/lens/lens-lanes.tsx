import { Text, Title } from '@mantine/core';
import { IconArrowNarrowLeft, IconArrowNarrowRight } from '@tabler/icons-react';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useText } from '../../../i18n/use-text.js';
import { LaneBadge, lanes, type Lane } from '../../../ui/lane-badge.js';
import styles from './lens.module.css';
import { ListedNumber } from './listed-number.js';
import { ListedNumbers } from './listed-numbers.js';

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
  const changes = [
    { figure: 'newlyRed', name: say('lens.newlyRed'), count: change.newlyRed },
    { figure: 'newlyYellow', name: say('lens.newlyYellow'), count: change.newlyYellow },
    { figure: 'noLongerSelected', name: say('lens.noLonger'), count: -change.noLongerSelected },
  ] as const;
  return (
    <div>
      <Title order={3}>{say('lens.lanes')}</Title>
      <ListedNumbers numbers={changes.map((one) => ({ ...one, written: format.change(one.count) }))} />
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
      <Text fz="xs" c="dimmed" mt={4}>
        {say('lens.withoutCapacity')}
      </Text>
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
      <span className={styles.count}>
        <ListedNumber count={count} group={{ kind: 'lanes', before, after }} title={said}>
          {format.number(count)}
        </ListedNumber>
      </span>
      <LaneBadge lane={before} />
      <Arrow size={16} aria-hidden />
      <LaneBadge lane={after} />
    </li>
  );
}
