import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../api/problem-error.js';
import { useText } from '../i18n/use-text.js';
import { Failure } from '../ui/failure.js';

/** In place of a page that could not be drawn. */
export function PageFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const say = useText();
  const reload = () => window.location.reload();
  if (error instanceof ProblemError) {
    return (
      <Stack p="lg">
        <Failure error={error} onRetry={error.code === 'offline' ? reload : reset} />
      </Stack>
    );
  }
  return (
    <Stack p="lg" align="flex-start">
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
        {say('frame.pageFailed')}
      </Alert>
      <Button variant="default" onClick={reload}>
        {say('words.reload')}
      </Button>
    </Stack>
  );
}
