import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListItem } from '../../api/list-queries.js';
import { useText } from '../../i18n/use-text.js';
import styles from './lists.module.css';

interface Props {
  readonly items: readonly ListItem[];
  readonly onAdd: (item: ListItem) => void;
}

const empty = { value: '', note: '', source: '', startsOn: '', expiresOn: '' };

/** One more value; the focus stays for the next. */
export function AddItem({ items, onAdd }: Props) {
  const say = useText();
  const [fields, setFields] = useState(empty);
  const value = fields.value.trim();
  const duplicate = items.some((item) => item.value === value);
  const never = fields.startsOn !== '' && fields.expiresOn !== '' && fields.startsOn > fields.expiresOn;
  const errorOf = (name: keyof typeof empty) => {
    if (name === 'value' && duplicate) return say('lists.duplicate');
    return name === 'expiresOn' && never ? say('lists.never') : undefined;
  };
  const field = (name: keyof typeof empty, label: string) => (
    <TextInput
      label={label}
      type={name === 'startsOn' || name === 'expiresOn' ? 'date' : 'text'}
      value={fields[name]}
      error={errorOf(name)}
      onChange={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (!value || duplicate || never) return;
        const { note, source, startsOn, expiresOn } = fields;
        onAdd({
          value,
          ...(note && { note }),
          ...(source && { source }),
          ...(startsOn && { startsOn }),
          ...(expiresOn && { expiresOn }),
        });
        setFields(empty);
      }}
    >
      {field('value', say('lists.value'))}
      {field('note', say('lists.note'))}
      {field('source', say('lists.source'))}
      {field('startsOn', say('lists.startsOn'))}
      {field('expiresOn', say('lists.expiresOn'))}
      <Button
        type="submit"
        variant="default"
        size="sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={!value || duplicate || never}
      >
        {say('lists.addItem')}
      </Button>
    </form>
  );
}
