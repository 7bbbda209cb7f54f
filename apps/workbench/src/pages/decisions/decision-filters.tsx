import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useText } from '../../i18n/use-text.js';
import { lanes } from '../../ui/lane-badge.js';
import type { DecisionSearch } from './decision-search.js';
import styles from './decisions.module.css';

interface Props {
  readonly search: DecisionSearch;
  readonly onChange: (change: DecisionSearch) => void;
}

/** Lane, reference, office, importer, rule and days. */
export function DecisionFilters({ search, onChange }: Props) {
  const say = useText();
  const changeSoon = useDebouncedCallback(onChange, 300);
  const text = (name: 'reference' | 'office' | 'importer' | 'ruleId', label: string) => (
    <TextInput
      // Drawn anew when the address changes by other means than typing here.
      key={`${name}${search[name] === undefined}`}
      label={label}
      defaultValue={search[name] ?? ''}
      onChange={(event) => changeSoon({ [name]: event.currentTarget.value })}
    />
  );
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      label={label}
      value={search[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.filters}>
      <Select
        label={say('words.lane')}
        placeholder={say('rules.anyLane')}
        clearable
        data={lanes.map((lane) => ({ value: lane, label: say(`words.${lane}`) }))}
        value={search.lane ?? null}
        onChange={(lane) => onChange({ lane: lane ?? '' })}
      />
      {text('reference', say('decisions.filterReference'))}
      {text('office', say('words.office'))}
      {text('importer', say('words.importer'))}
      {text('ruleId', say('decisions.filterRule'))}
      {day('from', say('decisions.from'))}
      {day('to', say('decisions.to'))}
    </div>
  );
}
