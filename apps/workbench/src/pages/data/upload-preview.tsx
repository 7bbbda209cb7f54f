import { Text } from '@mantine/core';
import { factNamed } from '@tidewaiter/declaration';
import type { Upload } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import type { ColumnUse } from './mapping-text.js';
import styles from './data.module.css';

interface Props {
  readonly upload: Upload;
  /** What each column becomes, as the mapping says. */
  readonly uses: ReadonlyMap<string, ColumnUse>;
}

function UseText({ use }: { readonly use: ColumnUse | undefined }) {
  const say = useText();
  const { language } = useLanguage();
  if (!use) return <>—</>;
  if ('fact' in use) return <>{factNamed(use.fact)?.label[language] ?? use.fact}</>;
  return <>{say(use.part === 'reference' ? 'words.reference' : `data.${use.part}`)}</>;
}

/** The first rows of the file under their columns, each with the fact it becomes. */
export function UploadPreview({ upload, uses }: Props) {
  const say = useText();
  const format = useFormat();
  const { fileName, bytes, columns, sample } = upload;
  const title = say('data.sample', { file: fileName });
  return (
    <div>
      <Text fz="sm" fw={600} mb={4}>
        <bdi>{title}</bdi>{' '}
        <Text component="span" c="dimmed" fw={400}>
          {format.bytes(bytes)} · {say('data.columns', { count: columns.length })}
        </Text>
      </Text>
      <div className={styles.preview} tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={index} scope="col">
                  <bdi>{column}</bdi>
                  <bdi className={styles.fact}>
                    <UseText use={uses.get(column)} />
                  </bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, index) => (
              <tr key={index}>
                {columns.map((_column, place) => (
                  <td key={place} title={row[place]}>
                    <bdi>{row[place]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
