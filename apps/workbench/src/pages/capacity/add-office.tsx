import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSaveCapacity, type Office } from '../../api/office-queries.js';
import { useText } from '../../i18n/use-text.js';
import { useTellFailure } from '../../ui/use-tell-failure.js';
import styles from './capacity.module.css';

/** An office that no declaration has come from yet; it begins without a limit. */
export function AddOffice({ offices }: { readonly offices: readonly Office[] }) {
  const say = useText();
  const save = useSaveCapacity();
  const tellFailure = useTellFailure();
  const [text, setText] = useState('');
  const code = text.trim();
  const refused = code === '' || code.length > 20 || offices.some((office) => office.code === code);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (refused) return;
        save.mutate({ code, capacity: {}, version: 0 }, { onSuccess: () => setText(''), onError: tellFailure });
      }}
    >
      <TextInput
        label={say('capacity.officeCode')}
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={refused}
        loading={save.isPending}
      >
        {say('capacity.addOffice')}
      </Button>
    </form>
  );
}
