import { Text } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { Reproduction } from '../../../api/report-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { StatusBadge } from '../../../ui/status-badge.js';
import { Instant } from '../../../ui/when.js';

/** What came of running a simulation again, in a line. */
export function ReproductionState({ reproduction }: { readonly reproduction: Reproduction | undefined }) {
  const say = useText();
  if (reproduction?.same === undefined) return <StatusBadge tone="neutral">{say('reports.notReproduced')}</StatusBadge>;
  const { createdAt, createdBy, fields, same } = reproduction;
  const differing = fields.filter((field) => !field.same).length;
  return (
    <Text component="div" fz="sm">
      <StatusBadge tone={same ? 'good' : 'bad'} icon={same ? IconCheck : IconEqualNot}>
        {same ? say('reports.identical') : say('reports.different', { count: differing })}
      </StatusBadge>{' '}
      <Instant at={createdAt} /> {say('words.by', { name: createdBy })}
    </Text>
  );
}
