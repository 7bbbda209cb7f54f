import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { knownActions } from './audit-action.js';
import styles from './audit.module.css';

export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
}

interface Props {
  readonly filter: AuditFilter;
  readonly onChange: (change: AuditFilter) => void;
}

/** Who did what; kept in the address. */
export function AuditFilters({ filter, onChange }: Props) {
  const say = useText();
  const [actor, setActor] = useState(filter.actor ?? '');
  const changeSoon = useDebouncedCallback(onChange, 350);
  const clear = () => {
    setActor('');
    onChange({ actor: '', action: '' });
  };
  return (
    <div className={styles.filters}>
      <TextInput
        label={say('records.actor')}
        placeholder={say('settings.userName')}
        value={actor}
        onChange={(event) => {
          setActor(event.currentTarget.value);
          changeSoon({ actor: event.currentTarget.value.trim() });
        }}
      />
      <Select
        label={say('records.action')}
        placeholder={say('words.all')}
        clearable
        searchable
        data={knownActions.map((value) => ({ value, label: say(`auditActions.${value}`) }))}
        value={filter.action ?? null}
        onChange={(action) => onChange({ action: action ?? '' })}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" leftSection={<IconFilterOff size={15} aria-hidden />} onClick={clear}>
          {say('words.clearFilters')}
        </Button>
      )}
    </div>
  );
}
