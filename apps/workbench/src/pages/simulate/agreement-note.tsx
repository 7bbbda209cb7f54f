import { Text } from '@mantine/core';
import type { Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** That the answers are those of the driver that decides, row by row. A run in which they did not has no summary. */
export function AgreementNote({ agreement }: Pick<Summary, 'agreement'>) {
  const say = useText();
  const format = useFormat();
  if (agreement === undefined || agreement.checks === 0) return null;
  return (
    <Text fz="sm" c="dimmed" mt="xs">
      {say('simulationChecks.agreed', {
        checks: format.number(agreement.checks),
        declarations: format.number(agreement.declarations),
      })}
    </Text>
  );
}
