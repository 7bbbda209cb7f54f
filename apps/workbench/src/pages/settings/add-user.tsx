import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { roles } from '@tidewaiter/contracts';
import type { Role } from '@tidewaiter/contracts';
import { useState } from 'react';
import { isProblemCode } from '../../api/problem-error.js';
import { useCreateUser } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function AddUserForm({ onClose }: Pick<Props, 'onClose'>) {
  const say = useText();
  const tellDone = useTellDone();
  const create = useCreateUser();
  const [user, setUser] = useState({ userName: '', displayName: '', agency: 'customs', password: '' });
  const [role, setRole] = useState<Role>('analyst');
  const wellNamed = /^[a-z0-9._-]{2,40}$/.test(user.userName);
  const taken = isProblemCode(create.error, 'conflict') && create.variables?.userName === user.userName;
  const ready = wellNamed && user.displayName.trim() && user.agency.trim() && user.password.length >= 10;
  const field = (name: 'userName' | 'displayName' | 'agency', label: string, more: TextInputProps = {}) => (
    <TextInput
      label={label}
      value={user[name]}
      onChange={(event) => setUser({ ...user, [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const add = () =>
    create.mutate(
      { ...user, role },
      {
        onSuccess: ({ displayName }) => {
          tellDone(say('settings.userAdded', { name: displayName }));
          onClose();
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) add();
      }}
    >
      <Stack gap="sm">
        {field('displayName', say('settings.displayName'), {
          autoComplete: 'off',
          'data-autofocus': true,
        } as TextInputProps)}
        {field('userName', say('settings.userName'), {
          description: say('settings.userNameHint'),
          dir: 'ltr',
          autoComplete: 'off',
          error: taken ? say('settings.userNameTaken') : user.userName.length > 1 && !wellNamed,
        })}
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
        {create.error && !taken && <Failure error={create.error} />}
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
