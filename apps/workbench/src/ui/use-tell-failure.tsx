import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { problemOf } from '../api/problem-error.js';
import { useText } from '../i18n/use-text.js';

/** Says a failure in a corner of the screen, for actions that have no place of their own for it. */
export function useTellFailure(): (error: unknown) => void {
  const say = useText();
  return useCallback(
    (error) => {
      const problem = problemOf(error);
      const title = say(`problems.${problem.code}`);
      const { detail } = problem.problem;
      notifications.show({
        color: 'red',
        title,
        message: detail === title ? undefined : detail,
        closeButtonProps: { 'aria-label': say('words.close') },
      });
    },
    [say],
  );
}

/** Says that something was done. */
export function useTellDone(): (message: string) => void {
  const say = useText();
  return useCallback(
    (message) =>
      notifications.show({ color: 'green', message, closeButtonProps: { 'aria-label': say('words.close') } }),
    [say],
  );
}
