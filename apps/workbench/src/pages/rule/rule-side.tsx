import { Tabs } from '@mantine/core';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { RuleAbout } from './rule-about.js';
import { RuleCases } from './rule-cases.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly row: RuleRow | undefined;
}

/** Cases of the rule, and what is known of it. */
export function RuleSide({ ruleSetId, ruleId, row }: Props) {
  const say = useText();
  // A derived fact has neither cases nor figures of its own.
  if (ruleId.startsWith('fact:')) return null;
  return (
    <aside className={styles.side} aria-label={say('rulePage.cases')}>
      <Tabs defaultValue="cases" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="cases">{say('rulePage.cases')}</Tabs.Tab>
          <Tabs.Tab value="about">{say('rulePage.about')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="cases" p="sm">
          <RuleCases ruleSetId={ruleSetId} ruleId={ruleId} />
        </Tabs.Panel>
        <Tabs.Panel value="about" p="sm">
          <RuleAbout row={row} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
