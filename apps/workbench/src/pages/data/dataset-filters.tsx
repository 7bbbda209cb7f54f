import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { BrowseFilter } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import styles from './data.module.css';

const outcomes = ['irregular', 'conform', 'unknown'] as const;

type Name = 'reference' | 'office' | 'importer' | 'commodity';

interface Props {
  readonly filter: BrowseFilter;
  readonly onChange: (change: Readonly<Partial<Record<keyof BrowseFilter, string>>>) => void;
}

function FilterText({ name, label, filter, onChange }: Props & { readonly name: Name; readonly label: string }) {
  const [text, setText] = useState(filter[name] ?? '');
  const change = useDebouncedCallback((value: string) => onChange({ [name]: value.trim() }), 350);
  return (
    <TextInput
      label={label}
      dir="ltr"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        change(event.currentTarget.value);
      }}
    />
  );
}

/** Which declarations of a dataset to list; kept in the address. */
export function DatasetFilters(props: Props) {
  const say = useText();
  const [cleared, setCleared] = useState(0);
  const { filter, onChange } = props;
  const text = (name: Name, label: string) => <FilterText key={name + cleared} {...props} name={name} label={label} />;
  const clear = () => {
    onChange({ reference: '', office: '', importer: '', commodity: '', outcome: '' });
    // The text fields hold what is being typed; new ones begin empty.
    setCleared(cleared + 1);
  };
  return (
    <div className={styles.filters}>
      {text('reference', say('words.reference'))}
      {text('office', say('words.office'))}
      {text('importer', say('words.importer'))}
      {text('commodity', say('data.commodity'))}
      <Select
        label={say('words.outcome')}
        placeholder={say('words.all')}
        clearable
        data={outcomes.map((value) => ({ value, label: say(`words.${value}`) }))}
        value={filter.outcome ?? null}
        onChange={(value) => onChange({ outcome: value ?? '' })}
      />
      {Object.keys(filter).length > 0 && (
        <Button
          className={styles.clear ?? ''}
          variant="subtle"
          leftSection={<IconFilterOff size={15} aria-hidden />}
          onClick={clear}
        >
          {say('words.clearFilters')}
        </Button>
      )}
    </div>
  );
}
