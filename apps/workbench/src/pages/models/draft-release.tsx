import { Button, Group, Modal, Stack, TextInput, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRocket } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ModelDetail } from '../../api/model-queries.js';
import { useCreateRelease } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

/** Drafts a release that names the model: the only way for it to decide. */
export function DraftRelease({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  const navigate = useNavigate();
  const create = useCreateRelease();
  const [opened, { open, close }] = useDisclosure(false);
  const [title, setTitle] = useState(() => say('modelPage.draftTitle', { name: model.name, version: model.version }));
  const [reason, setReason] = useState('');
  const submit = () =>
    create.mutate(
      { title: title.trim(), reason: reason.trim(), modelId: model.id },
      { onSuccess: ({ id }) => void navigate({ to: '/releases/$id', params: { id } }) },
    );
  return (
    <>
      <Button leftSection={<IconRocket size={15} aria-hidden />} onClick={open}>
        {say('modelPage.draftRelease')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('modelPage.draftRelease')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <Stack gap="sm">
          <TextInput
            label={say('words.title')}
            value={title}
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={say('releases.why')}
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {create.error && <Failure error={create.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('words.cancel')}
            </Button>
            <Button disabled={title.trim() === ''} loading={create.isPending} onClick={submit}>
              {say('modelPage.draftRelease')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
