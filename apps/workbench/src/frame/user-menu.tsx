import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { usePerson, useSignOut } from '../api/session.js';
import { useText } from '../i18n/use-text.js';
import styles from './top-bar.module.css';

/** Who is signed in, in which role, and the way out. */
export function UserMenu() {
  const say = useText();
  const person = usePerson();
  const signOut = useSignOut();
  const navigate = useNavigate();
  if (!person) return null;
  const leave = () => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/sign-in' }) });
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.user}>
          <Avatar size={30} radius="sm" color="tide" variant="filled" name={person.displayName} aria-hidden />
          <span className={styles.userText}>
            <Text fw={600} fz="sm">
              <bdi>{person.displayName}</bdi>
            </Text>
            <Text fz="xs" c="dimmed">
              {say(`words.${person.role}`)}
            </Text>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{person.displayName}</bdi> · {say(`words.${person.role}`)} · <bdi>{person.agency}</bdi>
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {say('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
