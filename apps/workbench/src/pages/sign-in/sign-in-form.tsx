import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSignIn } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

interface Props {
  readonly credentials: Credentials;
  readonly onChange: (credentials: Credentials) => void;
  readonly onSignedIn: () => void;
}

export function SignInForm({ credentials, onChange, onSignedIn }: Props) {
  const say = useText();
  const signIn = useSignIn();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate(credentials, { onSuccess: onSignedIn });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={say('signIn.userName')}
          name="username"
          autoComplete="username"
          autoCapitalize="off"
          required
          withAsterisk={false}
          value={credentials.userName}
          onChange={(event) => onChange({ ...credentials, userName: event.currentTarget.value })}
        />
        <PasswordInput
          label={say('signIn.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={credentials.password}
          onChange={(event) => onChange({ ...credentials, password: event.currentTarget.value })}
        />
        {signIn.error && <Failure error={signIn.error} />}
        <Button type="submit" size="sm" loading={signIn.isPending}>
          {say('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
