import { Button, FileButton, Loader, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useUpload } from '../../api/dataset-queries.js';
import type { Upload } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import styles from './data.module.css';

/** Sends a CSV file: chosen, or dropped here. */
export function ChooseFile({ onUploaded }: { readonly onUploaded: (upload: Upload) => void }) {
  const say = useText();
  const format = useFormat();
  const upload = useUpload();
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File>();
  const send = (chosen: File | null | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    upload.mutate(chosen, { onSuccess: onUploaded });
  };
  return (
    <>
      {upload.error && <Failure error={upload.error} onRetry={() => send(file)} />}
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
        {upload.isPending && file ? (
          <>
            <Loader size="sm" />
            <Text role="status">{`${say('data.uploading', { file: file.name })} (${format.bytes(file.size)})`}</Text>
          </>
        ) : (
          <>
            <IconFileUpload size={32} stroke={1.3} aria-hidden />
            <FileButton accept=".csv,text/csv" onChange={send}>
              {(button) => (
                <Button {...button} size="sm">
                  {say('data.choose')}
                </Button>
              )}
            </FileButton>
            <Text c="dimmed" fz="sm">
              {say('data.dropHint')} {say('data.chooseHint')}
            </Text>
          </>
        )}
      </div>
    </>
  );
}
