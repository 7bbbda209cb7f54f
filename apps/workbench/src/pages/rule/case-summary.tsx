import { Group, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { CaseRun } from '../../api/use-case-run.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';

/** How the cases of a rule came out and how well they guard it, on one line. */
export function CaseSummary({ run }: { readonly run: CaseRun }) {
  const say = useText();
  const format = useFormat();
  const passed = run.items.filter((item) => item.passed).length;
  const [examination] = run.examinations ?? [];
  const good = passed === run.items.length;
  return (
    <Group gap="xs">
      <StatusBadge
        tone={run.items.length === 0 ? 'neutral' : good ? 'good' : 'bad'}
        {...(run.items.length > 0 && { icon: good ? IconCheck : IconX })}
      >
        {say('ruleCases.summary', { passed, count: run.items.length })}
      </StatusBadge>
      {examination ? (
        <Text fz="xs" c="dimmed">
          <span title={say('ruleCases.coverageHelp')}>
            {say('ruleCases.coverage')} {format.share(examination.coverage.share, 0)}
          </span>
          {' · '}
          <span title={say('ruleCases.mutationHelp')}>
            {say('ruleCases.mutation')} {format.share(examination.mutation.score, 0)}
          </span>
          {examination.mutation.survived > 0 &&
            ` · ${say('ruleCases.lackingCount', { count: examination.mutation.survived })}`}
        </Text>
      ) : (
        <Text fz="xs" c="dimmed">
          {say('ruleCases.notSound')}
        </Text>
      )}
    </Group>
  );
}
