import { Button, FileButton, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { datasetsQuery } from '../../api/dataset-queries.js';
import { useImportModel } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { readFeatureMap } from './feature-map.js';

/** The bytes of a file as base64, in pieces that a call can take. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(binary);
}

function ChosenFile({
  file,
  onChoose,
}: {
  readonly file: File | null;
  readonly onChoose: (file: File | null) => void;
}) {
  const say = useText();
  const format = useFormat();
  return (
    <Group gap="sm">
      <FileButton accept=".json,.ubj,application/json,application/octet-stream" onChange={onChoose}>
        {(button) => (
          <Button {...button} variant="default" leftSection={<IconFileUpload size={15} aria-hidden />}>
            {say('models.chooseFile')}
          </Button>
        )}
      </FileButton>
      {file && (
        <Text fz="sm">
          <bdi>{file.name}</bdi> ({format.bytes(file.size)})
        </Text>
      )}
    </Group>
  );
}

function SpreadSelect({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useText();
  const { language } = useLanguage();
  const datasets = useQuery(datasetsQuery).data?.items ?? [];
  return (
    <Select
      label={say('models.spread')}
      allowDeselect={false}
      data={[
        { value: '', label: say('models.spreadNone') },
        ...datasets.map(({ id, title }) => ({ value: id, label: title[language] })),
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

function ImportForm({ onClose }: { readonly onClose: () => void }) {
  const say = useText();
  const tellDone = useTellDone();
  const navigate = useNavigate();
  const take = useImportModel();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState('');
  const [map, setMap] = useState('');
  const [datasetId, setDatasetId] = useState('');
  const read = readFeatureMap(map);
  const submit = async () => {
    if (!file || !read.features) return;
    const features = read.features.length > 0 ? { features: [...read.features] } : {};
    const content = await base64Of(file);
    const { id } = await take.mutateAsync({
      fileName: file.name,
      content,
      name,
      ...features,
      ...(datasetId && { datasetId }),
    });
    tellDone(say('models.importDone'));
    await navigate({ to: '/models/$id', params: { id } });
  };
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('models.importHint')}
      </Text>
      <ChosenFile file={file} onChoose={setFile} />
      <TextInput
        label={say('models.name')}
        description={say('models.nameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <CodeArea
        label={say('models.map')}
        description={say('models.mapHint')}
        minRows={4}
        value={map}
        error={read.faultyLine !== undefined && say('models.mapFault', { line: read.faultyLine })}
        onChange={(event) => setMap(event.currentTarget.value)}
      />
      <SpreadSelect value={datasetId} onChange={setDatasetId} />
      {take.error && <Failure error={take.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button
          loading={take.isPending}
          disabled={!file || name === '' || !read.features}
          onClick={() => void submit().catch(() => undefined)}
        >
          {say('models.import')}
        </Button>
      </Group>
    </Stack>
  );
}

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Takes in a model made elsewhere. */
export function ImportModel({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('models.import')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <ImportForm onClose={onClose} />
    </Modal>
  );
}
