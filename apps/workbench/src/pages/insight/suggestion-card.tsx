import { Group, Text } from '@mantine/core';
import { useMay } from '../../api/session.js';
import type { Suggestion } from '../../api/suggestion-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import type { NamedFact } from '../../ui/facts-list.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { CodeBlock, CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { DismissSuggestion } from './dismiss-suggestion.js';
import { DraftSuggestion } from './draft-suggestion.js';
import styles from './insight.module.css';

function useEvidence(suggestion: Suggestion): NamedFact[] {
  const say = useText();
  const format = useFormat();
  const { base, confirmation, found, hitRate, interval, lift, liftInterval, overlap, provenance, support } = suggestion;
  const lifted = {
    lift: format.number(lift, 1),
    low: format.number(liftInterval.low, 1),
    high: format.number(liftInterval.high, 1),
    rate: format.share(base.rate),
    n: base.n,
  };
  return [
    {
      id: 'rate',
      name: say('insight.hitRate'),
      value: <RateFigure rate={{ hits: found, n: support, rate: hitRate, ...interval }} />,
    },
    {
      id: 'lift',
      name: say('insight.lift'),
      value: say(`insight.${base.source}`, lifted),
    },
    ...(confirmation
      ? [
          {
            id: 'later',
            name: say('insight.confirmed', { from: format.day(confirmation.from) }),
            value: (
              <RateFigure
                rate={{
                  hits: confirmation.found,
                  n: confirmation.n,
                  rate: confirmation.rate,
                  ...confirmation.interval,
                }}
              />
            ),
          },
        ]
      : []),
    { id: 'overlap', name: say('insight.overlap'), value: format.share(overlap) },
    {
      id: 'month',
      name: say('insight.perMonth'),
      value: say('insight.perMonthFigure', {
        all: format.number(suggestion.perMonth, 1),
        fresh: format.number(suggestion.newPerMonth, 1),
      }),
    },
    {
      id: 'provenance',
      name: say('insight.provenance'),
      value: say('insight.provenanceFigure', {
        miner: say(`insight.${provenance.miner}`),
        dataset: provenance.datasetId,
        seed: provenance.seed,
      }),
    },
  ];
}

function Decided({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText();
  const { decidedAt, decidedBy, reason, ruleId, ruleSetId, state } = suggestion;
  if (state === 'open') return null;
  return (
    <Text fz="sm" mt="sm">
      {say('insight.decided', { name: decidedBy ?? '' })} · <Instant at={decidedAt} />
      {reason !== undefined && (
        <>
          {' · '}
          <bdi>{reason}</bdi>
        </>
      )}
      {state === 'drafted' && ruleSetId !== undefined && (
        <>
          {' · '}
          <TextLink to="/rules/$ruleSetId/$ruleId" params={{ ruleSetId, ruleId }}>
            {say('insight.openRule')}
          </TextLink>
        </>
      )}
    </Text>
  );
}

/** A suggested rule: its text and what speaks for it. */
export function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText();
  const may = useMay();
  const { language } = useLanguage();
  const { indicator, lane, namesParty, ruleId, state, text, title } = suggestion;
  const evidence = useEvidence(suggestion);
  const heading = (
    <Group gap="sm">
      <bdi>{title[language]}</bdi> <CodeText>{ruleId}</CodeText> <LaneBadge lane={lane} />
    </Group>
  );
  const actions = may('rules:write') && state === 'open' && (
    <>
      <DismissSuggestion suggestion={suggestion} />
      <DraftSuggestion suggestion={suggestion} />
    </>
  );
  return (
    <Panel title={heading} actions={actions} hint={indicator && say('insight.indicator')}>
      <div className={styles.columns}>
        <CodeBlock label={say('insight.text', { ruleId })}>{text}</CodeBlock>
        <div>
          <FactsList facts={evidence} />
          {namesParty && (
            <Text fz="sm" c="dimmed">
              {say('insight.namesParty')}
            </Text>
          )}
          <Decided suggestion={suggestion} />
        </div>
      </div>
    </Panel>
  );
}
