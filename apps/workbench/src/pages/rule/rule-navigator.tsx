import { Group, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { rulesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import type { DraftSnapshot } from '../../api/draft-session.js';
import { useDraftPart } from '../../api/use-draft-session.js';
import { faultCounts } from '../../editor/analysis/fault-counts.js';
import { useDraftAnalysis } from '../../editor/analysis/use-draft-analysis.js';
import { declaredIn } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import { LoadingRows } from '../../ui/loaded.js';
import { NewFact } from './new-fact.js';
import { RuleLink, type Named } from './rule-link.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** What the draft declares, as text: the same one until a name or a title changes, wherever else is typed. */
function namesOf({ text }: DraftSnapshot): string {
  return JSON.stringify(declaredIn(text).map(({ id, kind, title }): Named => ({ id, kind, title })));
}

/** Rules and facts that a draft declares, broken ones too, and whose words contain those searched for. */
function useDeclared(ruleSetId: string, search: string): readonly Named[] | undefined {
  const names = useDraftPart(ruleSetId, namesOf);
  const rows = useQuery(rulesQuery).data?.items;
  const declared = useMemo(() => (names === undefined ? undefined : (JSON.parse(names) as Named[])), [names]);
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
  const list = useRef<HTMLElement>(null);
  const isLoaded = declared !== undefined;
  useEffect(() => {
    // The rule on the screen is in sight among its neighbours.
    if (isLoaded) list.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' });
  }, [isLoaded, ruleId]);
  const listOf = (kind: Named['kind']) => (
    <ul className={styles.rules}>
      {(declared ?? [])
        .filter((one) => one.kind === kind)
        .map((one, index) => (
          <li key={`${index} ${one.id}`}>
            <RuleLink ruleSetId={ruleSetId} named={one} isOpen={one.id === ruleId} faults={faults?.get(one.id)} />
          </li>
        ))}
    </ul>
  );
  return (
    <nav ref={list} className={styles.navigator} aria-label={say('rulePage.navigator')}>
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
