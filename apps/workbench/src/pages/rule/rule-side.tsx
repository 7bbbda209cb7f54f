import { Tabs } from '@mantine/core';
import type { RuleRow } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { LensPanel } from './lens/lens-panel.js';
import { RuleAbout } from './rule-about.js';
import { RuleCases } from './rule-cases.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly row: RuleRow | undefined;
  /** What is open first. */
  readonly first: 'lens' | 'cases';
}

/** What the rule as it is written would have done, its cases, and what is known of it. */
export function RuleSide({ ruleSetId, ruleId, row, first }: Props) {
  const say = useText();
  const looks = useMay()('simulations:run');
  // A derived fact has neither cases nor figures of its own.
  if (ruleId.startsWith('fact:')) return null;
  return (
    <aside className={styles.side} aria-label={say('rulePage.side')}>
      <Tabs defaultValue={looks ? first : 'cases'} keepMounted={false}>
        <Tabs.List>
          {looks && <Tabs.Tab value="lens">{say('lens.title')}</Tabs.Tab>}
          <Tabs.Tab value="cases">{say('rulePage.cases')}</Tabs.Tab>
          <Tabs.Tab value="about">{say('rulePage.about')}</Tabs.Tab>
        </Tabs.List>
        {looks && (
          <Tabs.Panel value="lens" p="sm">
            <LensPanel ruleSetId={ruleSetId} />
          </Tabs.Panel>
        )}
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
