import { Button, Select, Text, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { factNamed } from '@tidewaiter/declaration';
import type { RuleRow } from '../../api/rule-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { lanes } from '../../ui/lane-badge.js';
import type { RuleFilter } from './filter-rules.js';
import styles from './rules.module.css';

interface Props {
  readonly rules: readonly RuleRow[];
  readonly shown: number;
  readonly filter: RuleFilter;
  readonly onChange: (change: RuleFilter) => void;
  readonly onClear: () => void;
}

const unique = (values: readonly string[]) => [...new Set(values)].sort();

/** Text, lane, agency, fact and state; kept in the address, so a link shows the same rows. */
export function RuleFilters({ rules, shown, filter, onChange, onClear }: Props) {
  const say = useText();
  const { language } = useLanguage();
  const factOptions = unique(rules.flatMap(({ facts }) => facts)).map((name) => ({
    value: name,
    label: factNamed(name)?.label[language] ?? name,
  }));
  const select = (
    name: 'lane' | 'agency' | 'fact' | 'state',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={filter[name] ?? null}
      onChange={(value) => onChange({ [name]: value ?? '' })}
      clearable
      searchable={name === 'fact'}
      w={name === 'fact' ? 190 : 150}
    />
  );
  return (
    <div className={styles.filters}>
      <TextInput
        className={styles.text}
        leftSection={<IconSearch size={15} aria-hidden />}
        aria-label={say('rules.filterText')}
        placeholder={say('rules.filterText')}
        value={filter.text ?? ''}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {select('lane', say('rules.anyLane'), [
        ...lanes.map((lane) => ({ value: lane, label: say(`words.${lane}`) })),
        { value: 'points', label: say('words.pointsOnly') },
      ])}
      {select(
        'agency',
        say('rules.anyAgency'),
        unique(rules.map(({ agency }) => agency)).map((agency) => ({ value: agency, label: agency })),
      )}
      {select('fact', say('rules.anyFact'), factOptions)}
      {select(
        'state',
        say('rules.anyState'),
        (['active', 'changed', 'new'] as const).map((state) => ({ value: state, label: say(`rules.${state}`) })),
      )}
      <Text c="dimmed" fz="sm" role="status">
        {say('rules.shown', { shown, total: rules.length })}
      </Text>
      {shown < rules.length && (
        <Button variant="subtle" leftSection={<IconFilterOff size={15} aria-hidden />} onClick={onClear}>
          {say('words.clearFilters')}
        </Button>
      )}
    </div>
  );
}
