import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { useRetireModel } from '../../api/model-queries.js';
import type { ModelDetail } from '../../api/model-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';

/** Lets a model rest, with a reason. */
export function RetireModel({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  const retire = useRetireModel(model.id);
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="default" leftSection={<IconArchive size={15} aria-hidden />} onClick={open}>
        {say('modelPage.retire')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('modelPage.retire')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <Stack gap="sm">
          <Text fz="sm">{say('modelPage.retireHint')}</Text>
          <Textarea
            label={say('words.reason')}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {retire.error && <Failure error={retire.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('words.cancel')}
            </Button>
            <Button
              disabled={reason.trim() === ''}
              loading={retire.isPending}
              onClick={() => retire.mutate(reason.trim(), { onSuccess: close })}
            >
              {say('modelPage.retire')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
