import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { keyScopes } from '@tidewaiter/contracts';
import { useState } from 'react';
import { useCreateApiKey } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CopyText } from '../../ui/copy-text.js';
import { Failure } from '../../ui/failure.js';
import { CodeBlock } from '../../ui/ltr.js';
import { curlCommand, exampleRequest } from '../decisions/decision-request.js';

type Scope = (typeof keyScopes)[number];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface MadeKey {
  readonly apiKey: string;
  /** A key that may ask for decisions comes with a request to try it. */
  readonly mayDecide: boolean;
  readonly onClose: () => void;
}

function ShownOnce({ apiKey, mayDecide, onClose }: MadeKey) {
  const say = useText();
  const [body] = useState(() => exampleRequest(new Date()));
  const command = curlCommand({ origin: window.location.origin, body, key: apiKey });
  return (
    <Stack gap="sm">
      <Alert color="yellow" icon={<IconKey aria-hidden />}>
        {say('settings.keyOnce')}
      </Alert>
      <CodeBlock label={say('decisions.apiKey')}>{apiKey}</CodeBlock>
      <Group>
        <CopyText value={apiKey} />
      </Group>
      {mayDecide && (
        <>
          <Text fw={600}>{say('settings.tryKey')}</Text>
          <CodeBlock label={say('settings.tryKey')}>{command}</CodeBlock>
          <Group>
            <CopyText value={command} label={say('data.curl')} />
          </Group>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{say('words.close')}</Button>
      </Group>
    </Stack>
  );
}

function AddApiKeyForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const create = useCreateApiKey();
  const [name, setName] = useState('');
  const [agency, setAgency] = useState('customs');
  const [scopes, setScopes] = useState<readonly Scope[]>(['decisions:create', 'decisions:read']);
  const [expires, setExpires] = useState('');
  if (create.data) {
    const { key, apiKey } = create.data;
    return <ShownOnce apiKey={key} mayDecide={apiKey.scopes.includes('decisions:create')} onClose={onClose} />;
  }
  // The last moment of that day where the person is.
  const expiresAt = expires && new Date(`${expires}T23:59:59`).toISOString();
  const submit = () =>
    create.mutate({ name: name.trim(), scopes: [...scopes], agency: agency.trim(), ...(expiresAt && { expiresAt }) });
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
      <TextInput
        label={say('words.agency')}
        value={agency}
        onChange={(event) => setAgency(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('settings.expiresOn')}
        description={say('settings.expiresHint')}
        min={new Date().toISOString().slice(0, 10)}
        value={expires}
        onChange={(event) => setExpires(event.currentTarget.value)}
      />
      {create.error && <Failure error={create.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button
          disabled={!name.trim() || !agency.trim() || scopes.length === 0}
          loading={create.isPending}
          onClick={submit}
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
      // A stray click must not lose a key that is shown only once.
      closeOnClickOutside={false}
      size="lg"
      title={say('settings.addKey')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <AddApiKeyForm onClose={onClose} />
    </Modal>
  );
}
