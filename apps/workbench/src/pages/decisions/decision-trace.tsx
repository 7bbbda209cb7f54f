import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { TraceNode } from '@tidewaiter/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { traceQuery } from '../../api/decision-queries.js';
import type { Trace } from '../../api/decision-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { StatusBadge } from '../../ui/status-badge.js';
import styles from './decisions.module.css';

const looks = {
  true: { tone: 'good', icon: IconCheck },
  false: { tone: 'neutral', icon: IconX },
  unknown: { tone: 'attention', icon: IconHelp },
} as const;

function Node({ node }: { readonly node: TraceNode }) {
  const say = useText();
  // A literal is its own value; only what was looked up or computed is worth saying.
  const operands = node.operands.filter(({ text, value }) => text !== String(value) && text !== JSON.stringify(value));
  return (
    <li>
      <div className={styles.node}>
        <StatusBadge {...looks[node.truth]}>{say(`decisionPage.${node.truth}`)}</StatusBadge>
        <CodeText>{node.text}</CodeText>
        {operands.map(({ text, value }, index) => (
          <span key={index} className={styles.operands}>
            <CodeText>{`${text} = ${value === null ? '∅' : String(value)}`}</CodeText>
            {value === null && ` (${say('words.missing')})`}
          </span>
        ))}
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child, index) => (
            <Node key={index} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function TracedRule({ rule }: { readonly rule: Trace['rules'][number] }) {
  const say = useText();
  return (
    <details open={rule.hit}>
      <summary>
        <CodeText>{rule.ruleId}</CodeText> <bdi>{rule.name}</bdi>{' '}
        <StatusBadge tone={rule.hit ? 'bad' : 'neutral'}>
          {say(rule.hit ? 'decisionPage.hit' : 'decisionPage.noHit')}
        </StatusBadge>
      </summary>
      {rule.items.map(({ item, trace }) => (
        <div key={item}>
          <Text fz="sm" c="dimmed">
            {say('words.item', { number: item })}
          </Text>
          <ul className={styles.tree}>
            <Node node={trace} />
          </ul>
        </div>
      ))}
    </details>
  );
}

function TraceOf({ id, rules }: { readonly id: string; readonly rules: 'hits' | 'all' }) {
  const say = useText();
  const trace = useQuery(traceQuery(id, rules));
  return (
    <Loaded query={trace}>
      {(loaded) =>
        loaded.rules.length === 0 ? (
          <Text c="dimmed">{say('decisionPage.noHits')}</Text>
        ) : (
          <Stack gap="xs">
            {loaded.rules.map((rule) => (
              <TracedRule key={rule.ruleId} rule={rule} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

/** Every condition as it came out, computed when asked for. */
export function DecisionTrace({ id }: { readonly id: string }) {
  const say = useText();
  const [asked, setAsked] = useState(false);
  const [rules, setRules] = useState<'hits' | 'all'>('hits');
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {say('decisionPage.showTrace')}
      </Button>
    );
  }
  return (
    <Stack gap="sm">
      <div>
        <SegmentedControl
          size="xs"
          aria-label={say('decisionPage.trace')}
          value={rules}
          onChange={(value) => setRules(value === 'all' ? 'all' : 'hits')}
          data={[
            { value: 'hits', label: say('decisionPage.traceHits') },
            { value: 'all', label: say('decisionPage.traceAll') },
          ]}
        />
      </div>
      <TraceOf id={id} rules={rules} />
    </Stack>
  );
}
