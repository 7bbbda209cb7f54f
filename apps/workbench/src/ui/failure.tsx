import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError, problemOf } from '../api/problem-error.js';
import { useText } from '../i18n/use-text.js';
import { Ltr } from './ltr.js';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An error in the reader's language, with what the service adds and a way to go on. */
export function Failure({ error, onRetry }: Props) {
  const say = useText();
  const problem = error instanceof ProblemError ? error : problemOf(error);
  const title = say(`problems.${problem.code}`);
  const { detail, errors, requestId } = problem.problem;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      {detail && detail !== title && <Text fz="sm">{detail}</Text>}
      {errors?.slice(0, 8).map((fault) => (
        <Text key={fault.pointer + fault.code} fz="sm">
          <Ltr>{fault.pointer}</Ltr> {fault.message}
        </Text>
      ))}
      <Group gap="sm" mt={onRetry ? 'xs' : 0}>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {say('words.retry')}
          </Button>
        )}
        {requestId && problem.code === 'internal' && (
          <Text fz="xs" c="dimmed">
            <Ltr>{requestId}</Ltr>
          </Text>
        )}
      </Group>
    </Alert>
  );
}
