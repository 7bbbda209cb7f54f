import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { rulesQuery } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { filterRules } from '../rules/filter-rules.js';
import styles from './rule-page.module.css';

/** The other rules of the set, to go from one to the next. */
export function RuleNavigator({ ruleSetId, ruleId }: { readonly ruleSetId: string; readonly ruleId: string }) {
  const say = useText();
  const rules = useQuery(rulesQuery);
  const [text, setText] = useState('');
  return (
    <nav className={styles.navigator} aria-label={say('rulePage.navigator')}>
      <div className={styles.navigatorHead}>
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={say('rulePage.filter')}
          placeholder={say('rulePage.filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <Loaded query={rules} rows={8}>
        {({ items }) => (
          <ul className={styles.rules}>
            {filterRules(items, { text })
              .filter((rule) => rule.ruleSetId === ruleSetId)
              .map((rule) => (
                <li key={rule.ruleId}>
                  <Link
                    to="/rules/$ruleSetId/$ruleId"
                    params={{ ruleSetId, ruleId: rule.ruleId }}
                    className={styles.ruleLink}
                    {...(rule.ruleId === ruleId && { 'data-active': true, 'aria-current': 'page' })}
                  >
                    <span className={styles.ruleLinkId}>
                      <bdi dir="ltr">{rule.ruleId}</bdi>
                    </span>
                    <bdi>{rule.name}</bdi>
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </nav>
  );
}
