import { Text, Timeline } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import type { ReleaseCommand, ReleaseDetail } from '../../api/release-queries.js';
import { Instant } from '../../ui/when.js';

const commands: readonly ReleaseCommand[] = ['propose', 'approve', 'reject', 'withdraw', 'activate', 'rollBack'];

function isCommand(text: string): text is ReleaseCommand {
  return commands.some((command) => command === text);
}

/** What was done with a release, by whom and why. */
export function ReleaseHistory({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  return (
    <Timeline bulletSize={14} lineWidth={2} active={release.history.length}>
      {release.history.map(({ command, by, at, reason }) => (
        <Timeline.Item
          key={`${command}${at}`}
          title={isCommand(command) ? say(`releasePage.${command}`) : say('releases.draft')}
        >
          <Text fz="sm" c="dimmed">
            <bdi>{by}</bdi> · <Instant at={at} />
          </Text>
          {reason && (
            <Text fz="sm">
              <bdi>{reason}</bdi>
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
