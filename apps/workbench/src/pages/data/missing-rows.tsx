import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dataset } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** What damaged files have left missing, and which file brings it back. */
export function MissingRows({ missing }: { readonly missing: NonNullable<Dataset['missing']> }) {
  const say = useText();
  const format = useFormat();
  const rows = missing.reduce((sum, file) => sum + file.rows, 0);
  const files = [...new Set(missing.flatMap(({ fileName }) => fileName ?? []))];
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
      {say('datasetCare.missing', { rows: format.number(rows) })}{' '}
      {files.length > 0 && say('datasetCare.importAgain', { file: files.join(', ') })}
    </Alert>
  );
}
