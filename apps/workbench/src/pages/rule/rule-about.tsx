import { Stack, Text, Title } from '@mantine/core';
import { factNamed } from '@tidewaiter/declaration';
import type { RuleRow } from '../../api/rule-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeText } from '../../ui/ltr.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { TextLink } from '../../ui/text-link.js';
import { Day } from '../../ui/when.js';
import { StateCell } from '../rules/rule-cells.js';
import { RuleLive } from './rule-live.js';

/** Owner, state, facts and figures of a rule. */
export function RuleAbout({ row }: { readonly row: RuleRow | undefined }) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  if (!row) return <Text c="dimmed">{say('rulePage.unknownRule')}</Text>;
  const { figures } = row;
  return (
    <Stack gap="sm">
      {row.text[language] && <Text>{row.text[language]}</Text>}
      <FactsList
        facts={[
          { id: 'state', name: say('rules.state'), value: <StateCell state={row.state} /> },
          { id: 'agency', name: say('words.agency'), value: <bdi>{row.agency}</bdi> },
          { id: 'owner', name: say('rules.owner'), value: <bdi>{row.owner ?? '—'}</bdi> },
          { id: 'review', name: say('rules.reviewBy'), value: <Day of={row.reviewBy} /> },
        ]}
      />
      {row.live && <RuleLive live={row.live} />}
      <Title order={3}>{say('rulePage.figures')}</Title>
      {figures ? (
        <FactsList
          facts={[
            { id: 'hits', name: say('rules.hits'), value: format.number(figures.declarations) },
            { id: 'unique', name: say('rules.unique'), value: format.number(figures.unique) },
            { id: 'precision', name: say('rules.precision'), value: <RateFigure rate={figures.precision} /> },
            {
              id: 'simulation',
              name: say('frame.simulate'),
              value: (
                <TextLink to="/simulate/$id" params={{ id: figures.simulationId }}>
                  {say('words.open')}
                </TextLink>
              ),
            },
          ]}
        />
      ) : (
        <Text c="dimmed">{say('rulePage.notSimulated')}</Text>
      )}
      <Title order={3}>{say('rulePage.factsUsed')}</Title>
      <FactsList
        facts={row.facts.map((name) => ({
          id: name,
          name: <CodeText>{name}</CodeText>,
          value: factNamed(name)?.label[language] ?? '',
        }))}
      />
    </Stack>
  );
}
