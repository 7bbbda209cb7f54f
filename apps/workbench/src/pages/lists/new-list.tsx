import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateList } from '../../api/list-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { domains } from './domains.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function NewListForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const navigate = useNavigate();
  const create = useCreateList();
  const [id, setId] = useState('');
  const [label, setLabel] = useState({ en: '', fr: '', ar: '' });
  const [domain, setDomain] = useState<string>('country');
  const ready = /^[a-z][a-z0-9_]{0,63}$/.test(id) && label.en && label.fr && label.ar;
  const field = (language: 'en' | 'fr' | 'ar', name: string) => (
    <TextInput
      label={name}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      value={label[language]}
      onChange={(event) => setLabel({ ...label, [language]: event.currentTarget.value })}
    />
  );
  return (
    <Stack gap="sm">
      <TextInput
        label={say('lists.id')}
        description={say('lists.idHint')}
        placeholder="high_risk_origins"
        value={id}
        data-autofocus
        onChange={(event) => setId(event.currentTarget.value)}
      />
      {field('en', say('lists.labelEn'))}
      {field('fr', say('lists.labelFr'))}
      {field('ar', say('lists.labelAr'))}
      <Select
        label={say('lists.domain')}
        data={domains.map((value) => ({ value, label: say(`lists.${value}`) }))}
        value={domain}
        onChange={(value) => setDomain(value ?? 'code')}
      />
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button
          disabled={!ready}
          loading={create.isPending}
          onClick={() =>
            create.mutate(
              { id, label, domain },
              { onSuccess: () => void navigate({ to: '/lists/$id', params: { id } }) },
            )
          }
        >
          {say('lists.create')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Begins a list. */
export function NewList({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('lists.create')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <NewListForm onClose={onClose} />
    </Modal>
  );
}
