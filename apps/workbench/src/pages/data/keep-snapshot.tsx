import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCamera } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSnapshotDataset } from '../../api/dataset-care-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

function SnapshotForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useText();
  const navigate = useNavigate();
  const keep = useSnapshotDataset();
  const [name, setName] = useState('');
  const isName = /^[a-z0-9][a-z0-9_-]{0,62}$/.test(name);
  const submit = () =>
    keep.mutate(
      { of: id, id: name },
      { onSuccess: (made) => (onClose(), void navigate({ to: '/data/$id', params: { id: made.id } })) },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('datasetCare.keepHint')}
      </Text>
      <TextInput
        label={say('datasetCare.name')}
        description={say('datasetCare.nameHint')}
        dir="ltr"
        value={name}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {keep.error && <Failure error={keep.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={!isName} loading={keep.isPending} onClick={submit}>
          {say('datasetCare.keep')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Keeps the dataset as it is now, under a name. */
export function KeepSnapshot({ id }: { readonly id: string }) {
  const say = useText();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconCamera size={15} aria-hidden />} onClick={open}>
        {say('datasetCare.keep')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('datasetCare.keep')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <SnapshotForm id={id} onClose={close} />
      </Modal>
    </>
  );
}
