import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { rulesQuery } from '../../api/rule-queries.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { RateFigure } from '../../ui/rate-figure.js';

/** What live decisions and their inspections say of a rule, beside the random stream. */
export function RuleLive({ live }: { readonly live: NonNullable<RuleRow['live']> }) {
  const say = useText();
  const format = useFormat();
  const { days = 0, random } = useQuery(rulesQuery).data?.live ?? {};
  const lift =
    live.lift === undefined
      ? []
      : [
          {
            id: 'lift',
            name: say('insight.lift'),
            value: say('rules.liftFigure', { lift: format.number(live.lift, 1) }),
          },
        ];
  return (
    <>
      <Title order={3}>{say('rulePage.liveFigures', { days })}</Title>
      <FactsList
        facts={[
          { id: 'hits', name: say('rules.hits'), value: format.number(live.declarations) },
          { id: 'unique', name: say('rules.unique'), value: format.number(live.unique) },
          { id: 'precision', name: say('rules.precision'), value: <RateFigure rate={live.precision} /> },
          { id: 'alone', name: say('rulePage.uniquePrecision'), value: <RateFigure rate={live.uniquePrecision} /> },
          ...(random ? [{ id: 'random', name: say('rules.randomStream'), value: <RateFigure rate={random} /> }] : []),
          ...lift,
        ]}
      />
    </>
  );
}
