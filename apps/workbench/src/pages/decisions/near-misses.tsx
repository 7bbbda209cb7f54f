import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nearMissesQuery } from '../../api/decision-queries.js';
import type { NearMiss } from '../../api/decision-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { StatusBadge } from '../../ui/status-badge.js';
import styles from './decisions.module.css';

type FailingLeaf = NearMiss['leaves'][number];

/** How far the value was from what the test asks. */
function Distance({ distance }: Pick<FailingLeaf, 'distance'>) {
  const say = useText();
  const format = useFormat();
  if (distance === undefined) return null;
  if (distance.kind === 'number') {
    const { gap, relative } = distance;
    // Isolated from left to right, so that the sign stays before its number.
    const signed = `\u2066${gap > 0 ? '+' : ''}${format.number(gap)}\u2069`;
    return <>{say('nearMisses.away', { share: format.share(relative), gap: signed })}</>;
  }
  const key = distance.days > 0 ? 'nearMisses.daysLater' : 'nearMisses.daysEarlier';
  return <>{say(key, { count: Math.abs(distance.days) })}</>;
}

function Leaf({ leaf }: { readonly leaf: FailingLeaf }) {
  const say = useText();
  return (
    <li>
      <div className={styles.node}>
        <StatusBadge tone="attention">
          {say(leaf.negated ? 'nearMisses.wouldFail' : 'nearMisses.wouldHold')}
        </StatusBadge>
        <CodeText>{leaf.text}</CodeText>
        {leaf.operands.map(({ text, value }) => (
          <span key={text} className={styles.operands}>
            <CodeText>{`${text} = ${value === null ? '∅' : String(value)}`}</CodeText>
            {value === null && ` (${say('words.missing')})`}
          </span>
        ))}
        {leaf.distance && (
          <Text span fz="sm" fw={600}>
            <Distance distance={leaf.distance} />
          </Text>
        )}
      </div>
    </li>
  );
}

function MissedRule({ rule }: { readonly rule: NearMiss }) {
  const say = useText();
  return (
    <li>
      <CodeText>{rule.ruleId}</CodeText> <bdi>{rule.name}</bdi> {rule.lane && <LaneBadge lane={rule.lane} />}
      <Text fz="sm" c="dimmed">
        {say('nearMisses.byTests', { count: rule.leaves.length })}
        {rule.item !== undefined && ` · ${say('words.item', { number: rule.item })}`}
      </Text>
      <ul className={styles.tree}>
        {rule.leaves.map((leaf) => (
          <Leaf key={`${leaf.negated} ${leaf.text}`} leaf={leaf} />
        ))}
      </ul>
    </li>
  );
}

function Missed({ id }: { readonly id: string }) {
  const say = useText();
  const query = useQuery(nearMissesQuery(id));
  return (
    <Loaded query={query}>
      {({ rules }) =>
        rules.length === 0 ? (
          <Text c="dimmed">{say('nearMisses.none')}</Text>
        ) : (
          <Stack component="ul" gap="md" className={styles.missed} aria-label={say('nearMisses.title')}>
            {rules.map((rule) => (
              <MissedRule key={rule.ruleId} rule={rule} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

/** Rules that nearly hit, computed when asked for. */
export function NearMisses({ id }: { readonly id: string }) {
  const say = useText();
  const [asked, setAsked] = useState(false);
  if (asked) return <Missed id={id} />;
  return (
    <Button variant="default" onClick={() => setAsked(true)}>
      {say('nearMisses.show')}
    </Button>
  );
}
