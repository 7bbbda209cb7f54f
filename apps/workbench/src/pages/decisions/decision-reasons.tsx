import { Text } from '@mantine/core';
import type { Decision, DecisionHit } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { LaneOrPoints } from '../../ui/lane-badge.js';
import { CodeText } from '../../ui/ltr.js';
import styles from './decisions.module.css';

function Hit({ hit }: { readonly hit: DecisionHit }) {
  const say = useText();
  const { ruleId, name, agency, lane, points, items, reason } = hit;
  return (
    <li className={styles.hit}>
      <div className={styles.hitHead}>
        <LaneOrPoints lane={lane} points={points} />
        <Text span fw={600}>
          <bdi>{reason?.text ?? name}</bdi>
        </Text>
      </div>
      <Text fz="sm" c="dimmed">
        <CodeText>{ruleId}</CodeText> · <bdi>{name}</bdi> · <bdi>{agency}</bdi> ·{' '}
        {items.length === 0
          ? say('decisionPage.onHeader')
          : say('decisionPage.onItems', { count: items.length, items: items.join(', ') })}
      </Text>
    </li>
  );
}

/** The hits as sentences. */
export function DecisionReasons({ decision }: { readonly decision: Decision }) {
  const say = useText();
  if (!decision.hits || decision.hits.length === 0) return <Text c="dimmed">{say('decisionPage.noHits')}</Text>;
  return (
    <ul className={styles.hits}>
      {decision.hits.map((hit) => (
        <Hit key={hit.ruleId} hit={hit} />
      ))}
    </ul>
  );
}
