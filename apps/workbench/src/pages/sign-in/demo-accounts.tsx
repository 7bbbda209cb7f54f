import { Text, UnstyledButton } from '@mantine/core';
import type { AnswerOf, welcomePage } from '@tidewaiter/contracts';
import { useText } from '../../i18n/use-text.js';
import { Ltr } from '../../ui/ltr.js';
import type { Credentials } from './sign-in-form.js';
import styles from './sign-in.module.css';

type Account = AnswerOf<typeof welcomePage>['demoAccounts'][number];

interface Props {
  readonly accounts: readonly Account[];
  readonly onChoose: (credentials: Credentials) => void;
}

/** The accounts of the demonstration data; one click fills in the form. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const say = useText();
  return (
    <ul className={styles.accounts}>
      {accounts.map(({ userName, password, role }) => (
        <li key={userName}>
          <UnstyledButton
            className={styles.account}
            title={say('signIn.use', { name: userName })}
            onClick={() => onChoose({ userName, password })}
          >
            <Text fw={600}>
              <Ltr>{userName}</Ltr>
            </Text>
            <Text fz="xs" c="dimmed">
              {say(`words.${role}`)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
