import { Text } from '@mantine/core';
import type { Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** What the candidate would do without the rule; `undefined` where it does not have it. */
export function WithoutRule({
  figures,
}: {
  readonly figures: NonNullable<Summary['withoutRule']>[number] | undefined;
}) {
  const say = useText();
  const format = useFormat();
  if (figures === undefined) return '—';
  const { lost, taken } = figures;
  const of = ({ declarations, knownHit }: typeof lost) => ({
    n: format.number(declarations),
    known: format.number(knownHit),
  });
  return (
    <>
      {lost.declarations === 0 ? format.number(0) : <bdi dir="ltr">{say('simulationChecks.lost', of(lost))}</bdi>}
      {taken.declarations > 0 && (
        <Text component="div" fz="xs" c="dimmed">
          <bdi dir="ltr">{say('simulationChecks.taken', of(taken))}</bdi>
        </Text>
      )}
    </>
  );
}
