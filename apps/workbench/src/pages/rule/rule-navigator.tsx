import { Group, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { rulesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useDraftSession } from '../../api/use-draft-session.js';
import { faultCounts } from '../../editor/analysis/fault-counts.js';
import { useDraftAnalysis } from '../../editor/analysis/use-draft-analysis.js';
import { declaredIn, type Declared } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import { LoadingRows } from '../../ui/loaded.js';
import { NewFact } from './new-fact.js';
import { RuleLink } from './rule-link.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** Rules and facts that a draft declares, broken ones too, and whose words contain those searched for. */
function useDeclared(ruleSetId: string, search: string): readonly Declared[] | undefined {
  const text = useDraftSession(ruleSetId).snapshot?.text;
  const rows = useQuery(rulesQuery).data?.items;
  const declared = useMemo(() => (text === undefined ? undefined : declaredIn(text)), [text]);
  return useMemo(() => {
    const words = search.toLocaleLowerCase().split(/\s+/);
    return declared?.filter(({ id, title }) => {
      const row = rows?.find((one) => one.ruleSetId === ruleSetId && one.ruleId === id);
      const said = [id, title, row?.owner ?? '', ...Object.values(row?.text ?? {})].join(' ').toLocaleLowerCase();
      return words.every((word) => said.includes(word));
    });
  }, [declared, rows, ruleSetId, search]);
}

/** The other rules of the set and its derived facts, to go from one to the next. */
export function RuleNavigator({ ruleSetId, ruleId }: Props) {
  const say = useText();
  const may = useMay();
  const [search, setSearch] = useState('');
  const declared = useDeclared(ruleSetId, search);
  const analysis = useDraftAnalysis(ruleSetId);
  const faults = useMemo(() => (analysis ? faultCounts(analysis) : undefined), [analysis]);
  const listOf = (kind: Declared['kind']) => (
    <ul className={styles.rules}>
      {(declared ?? [])
        .filter((one) => one.kind === kind)
        .map((one) => (
          <li key={`${one.start} ${one.id}`}>
            <RuleLink ruleSetId={ruleSetId} declared={one} isOpen={one.id === ruleId} faults={faults?.get(one.id)} />
          </li>
        ))}
    </ul>
  );
  return (
    <nav className={styles.navigator} aria-label={say('rulePage.navigator')}>
      <div className={styles.navigatorHead}>
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={say('rulePage.filter')}
          placeholder={say('rulePage.filter')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {declared === undefined ? <LoadingRows rows={8} /> : listOf('rule')}
      <Group justify="space-between" className={styles.navigatorFacts ?? ''}>
        <Title order={3}>{say('ruleNavigator.facts')}</Title>
        {may('rules:write') && <NewFact ruleSetId={ruleSetId} ruleId={ruleId} />}
      </Group>
      {listOf('fact')}
    </nav>
  );
}
