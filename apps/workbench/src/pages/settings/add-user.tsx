import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { roles } from '@tidewaiter/contracts';
import type { Role } from '@tidewaiter/contracts';
import { useState } from 'react';
import { useCreateUser } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function AddUserForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const create = useCreateUser();
  const [user, setUser] = useState({ userName: '', displayName: '', agency: 'customs', password: '' });
  const [role, setRole] = useState<Role>('analyst');
  const ready =
    /^[a-z0-9._-]{2,40}$/.test(user.userName) && user.displayName && user.agency && user.password.length >= 10;
  const field = (name: 'userName' | 'displayName' | 'agency', label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      value={user[name]}
      onChange={(event) => setUser({ ...user, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) create.mutate({ ...user, role }, { onSuccess: onClose });
      }}
    >
      <Stack gap="sm">
        {field('displayName', say('settings.displayName'))}
        {field('userName', say('settings.userName'), say('settings.userNameHint'))}
        <Select
          label={say('settings.role')}
          data={roles.map((value) => ({ value, label: say(`words.${value}`) }))}
          value={role}
          onChange={(value) => setRole(roles.find((known) => known === value) ?? 'analyst')}
        />
        {field('agency', say('words.agency'))}
        <PasswordInput
          label={say('settings.password')}
          description={say('settings.passwordHint')}
          autoComplete="new-password"
          value={user.password}
          onChange={(event) => setUser({ ...user, password: event.currentTarget.value })}
        />
        {create.error && <Failure error={create.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('words.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={create.isPending}>
            {say('words.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Adds a person with a first password. */
export function AddUser({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('settings.addUser')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <AddUserForm onClose={onClose} />
    </Modal>
  );
}
