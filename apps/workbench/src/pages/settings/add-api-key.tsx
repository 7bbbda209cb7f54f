import { Alert, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { keyScopes } from '@tidewaiter/contracts';
import { useState } from 'react';
import { useCreateApiKey } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CopyText } from '../../ui/copy-text.js';
import { Failure } from '../../ui/failure.js';
import { CodeBlock } from '../../ui/ltr.js';

type Scope = (typeof keyScopes)[number];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function ShownOnce({ apiKey, onClose }: { readonly apiKey: string; readonly onClose: () => void }) {
  const say = useText();
  return (
    <Stack gap="sm">
      <Alert color="yellow" icon={<IconKey aria-hidden />}>
        {say('settings.keyOnce')}
      </Alert>
      <CodeBlock label={say('decisions.apiKey')}>{apiKey}</CodeBlock>
      <Group justify="flex-end">
        <CopyText value={apiKey} />
        <Button onClick={onClose}>{say('words.close')}</Button>
      </Group>
    </Stack>
  );
}

function AddApiKeyForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const create = useCreateApiKey();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['decisions:create', 'decisions:read']);
  if (create.data) return <ShownOnce apiKey={create.data.key} onClose={onClose} />;
  return (
    <Stack gap="sm">
      <TextInput
        label={say('settings.keyName')}
        placeholder={say('settings.keyNamePlaceholder')}
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        label={say('settings.scopes')}
        value={[...scopes]}
        onChange={(values) => setScopes(keyScopes.filter((scope) => values.includes(scope)))}
      >
        <Stack gap={6} mt={6}>
          {keyScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={say(`settings.${scope}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button
          disabled={!name.trim() || scopes.length === 0}
          loading={create.isPending}
          onClick={() => create.mutate({ name: name.trim(), scopes: [...scopes] })}
        >
          {say('settings.addKey')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Makes a key; it is shown once. */
export function AddApiKey({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('settings.addKey')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <AddApiKeyForm onClose={onClose} />
    </Modal>
  );
}
