import { Button } from '@mantine/core';
import { IconFilterOff, IconScale } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LiveWindow, RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { filterRules } from './filter-rules.js';
import type { RuleFilter } from './filter-rules.js';
import { RuleFilters } from './rule-filters.js';
import styles from './rules.module.css';
import { useRuleColumns } from './use-rule-columns.js';

/** What the live precision of a rule is to be read beside; nothing before anything drawn was inspected. */
function RandomStream({ days, random }: LiveWindow) {
  const say = useText();
  if (random.n === 0) return null;
  return (
    <p className={styles.random} title={say('rules.randomStreamHint')}>
      {say('rules.randomStream')} <RateFigure rate={random} source={say('rules.liveSource', { days, n: random.n })} />
    </p>
  );
}

interface Props {
  readonly rules: readonly RuleRow[];
  readonly live: LiveWindow;
}

/** The rules with their filters. */
export function RuleTable({ rules, live }: Props) {
  const say = useText();
  const filter = useSearch({ from: '/frame/rules' });
  const navigate = useNavigate({ from: '/rules' });
  const columns = useRuleColumns(live.days);
  const shown = filterRules(rules, filter);
  const change = (next: RuleFilter) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  const clear = () => void navigate({ search: {}, replace: true });
  if (rules.length === 0)
    return <Empty icon={IconScale} title={say('rules.emptyTitle')} hint={say('rules.emptyHint')} />;
  return (
    <>
      <RuleFilters rules={rules} shown={shown.length} filter={filter} onChange={change} onClear={clear} />
      <RandomStream {...live} />
      <DataTable
        label={say('rules.title')}
        columns={columns}
        rows={shown}
        rowKey={({ ruleSetId, ruleId }) => `${ruleSetId}/${ruleId}`}
        minWidth={1080}
        empty={
          <Empty
            icon={IconFilterOff}
            title={say('words.noMatch')}
            hint={say('words.noMatchHint')}
            action={<Button onClick={clear}>{say('words.clearFilters')}</Button>}
          />
        }
      />
    </>
  );
}
