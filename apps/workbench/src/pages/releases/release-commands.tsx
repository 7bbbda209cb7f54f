import { Modal, Stack, Text } from '@mantine/core';
import { problems } from '@tidewaiter/contracts';
import { useState } from 'react';
import type { ProblemCode } from '@tidewaiter/contracts';
import type { ReleaseCommand, ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Panel } from '../../ui/page.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import { CommandForm } from './command-form.js';

const looks = {
  propose: { variant: 'filled' },
  approve: { variant: 'filled' },
  activate: { variant: 'filled' },
  withdraw: { variant: 'default' },
  reject: { variant: 'light', color: 'red' },
  rollBack: { variant: 'light', color: 'red' },
} as const satisfies Record<ReleaseCommand, object>;

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** What of the life of a release can be done in each state, whether or not this person may. */
const possible: Readonly<Partial<Record<ReleaseDetail['state'], readonly ReleaseCommand[]>>> = {
  draft: ['propose', 'withdraw'],
  proposed: ['approve', 'reject', 'withdraw'],
  approved: ['activate', 'reject', 'withdraw'],
  active: ['rollBack'],
};

/** The decision of the person who reads: a disabled button says why. */
export function ReleaseCommands({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  const [chosen, setChosen] = useState<ReleaseCommand>();
  const here = possible[release.state] ?? [];
  const offered = release.commands.filter(({ command, allowed }) => allowed || here.includes(command));
  const refusal = (reason: string | undefined) =>
    say('releasePage.notNow', { reason: say(`problems.${reason && isProblem(reason) ? reason : 'conflict'}`) });
  return (
    <Panel title={say('releasePage.decide')}>
      <Stack gap="xs">
        {offered.length === 0 && <Text c="dimmed">{say('releasePage.nothingToDo')}</Text>}
        {offered.map(({ command, allowed, reason }) => (
          <ReasonedButton
            key={command}
            size="sm"
            fullWidth
            {...looks[command]}
            refusal={allowed ? undefined : refusal(reason)}
            onClick={() => setChosen(command)}
          >
            {say(`releasePage.${command}`)}
          </ReasonedButton>
        ))}
        {offered
          .filter(({ allowed }) => !allowed)
          .slice(0, 1)
          .map(({ command, reason }) => (
            <Text key={command} fz="sm" c="dimmed">
              {refusal(reason)}
            </Text>
          ))}
      </Stack>
      <Modal
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={chosen && say(`releasePage.${chosen}`)}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        {chosen && <CommandForm release={release} command={chosen} onClose={() => setChosen(undefined)} />}
      </Modal>
    </Panel>
  );
}
