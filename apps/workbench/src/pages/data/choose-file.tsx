import { Button, FileButton, Loader, Text } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useUpload } from '../../api/dataset-queries.js';
import type { Upload } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import styles from './data.module.css';

/** The file goes up as soon as it is chosen or dropped. */
export function ChooseFile({ onUploaded }: { readonly onUploaded: (upload: Upload) => void }) {
  const say = useText();
  const upload = useUpload();
  const [over, setOver] = useState(false);
  const send = (file: File | null | undefined) => {
    if (file) upload.mutate(file, { onSuccess: onUploaded });
  };
  return (
    <>
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          send(event.dataTransfer.files[0]);
        }}
      >
        <IconFileTypeCsv size={34} stroke={1.3} aria-hidden />
        {upload.isPending ? (
          <Text role="status">
            <Loader size="xs" me="xs" /> {say('data.uploading', { file: upload.variables.name })}
          </Text>
        ) : (
          <>
            <FileButton accept=".csv,.txt,text/csv" onChange={send}>
              {(button) => <Button {...button}>{say('data.choose')}</Button>}
            </FileButton>
            <Text c="dimmed" fz="sm" maw="48ch">
              {say('data.dropHint')} {say('data.chooseHint')}
            </Text>
          </>
        )}
      </div>
      {upload.error && <Failure error={upload.error} />}
    </>
  );
}
