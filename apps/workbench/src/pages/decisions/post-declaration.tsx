import { Alert, Button, Drawer, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { postAsSystem } from '../../api/post-as-system.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { CopyText } from '../../ui/copy-text.js';
import { Failure } from '../../ui/failure.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { CodeBlock } from '../../ui/ltr.js';
import { TextLink } from '../../ui/text-link.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';
import { readObject } from '../rule/case-json.js';
import { curlCommand, exampleRequest, referenceOf } from './decision-request.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function PostForm() {
  const say = useText();
  const may = useMay();
  const client = useQueryClient();
  const { markDone } = useGuidedProgress();
  const [key, setKey] = useState('');
  const [body, setBody] = useState(() => exampleRequest(new Date()));
  const read = readObject(body);
  const reference = referenceOf(body);
  const fault = 'message' in read ? say('rulePage.notJson', { message: read.message }) : undefined;
  const post = useMutation({
    mutationFn: () => postAsSystem({ key: key.trim(), body, idempotencyKey: `${reference}:${body.length}` }),
    onSuccess: () => {
      markDone('decide');
      return client.invalidateQueries({ queryKey: ['decisions'] });
    },
  });
  const command = curlCommand({ origin: window.location.origin, body, key: '' });
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('decisions.postLead')}{' '}
        {may('accounts:manage') && (
          <TextLink to="/settings" search={{ tab: 'keys' }}>
            {say('decisions.getKey')}
          </TextLink>
        )}
      </Text>
      <CodeArea
        label={say('decisions.body')}
        value={body}
        error={fault}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Group align="flex-end" wrap="nowrap">
        <PasswordInput
          flex={1}
          label={say('decisions.apiKey')}
          description={say('decisions.apiKeyHint')}
          placeholder="twk_…"
          autoComplete="off"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Button
          size="sm"
          leftSection={<IconSend size={15} aria-hidden />}
          disabled={!key.trim() || fault !== undefined || reference === undefined}
          loading={post.isPending}
          onClick={() => post.mutate()}
        >
          {say('decisions.send')}
        </Button>
      </Group>
      {post.error && <Failure error={post.error} />}
      {post.data && (
        <Alert color="gray" role="status">
          <Group>
            <LaneBadge lane={post.data.lane} size="lg" />
            <TextLink to="/decisions/$id" params={{ id: post.data.id }}>
              {say('decisions.openDecision')}
            </TextLink>
          </Group>
        </Alert>
      )}
      <Group justify="space-between">
        <Text fw={600}>{say('decisions.command')}</Text>
        <CopyText value={command} label={say('decisions.copyCommand')} />
      </Group>
      <CodeBlock label={say('decisions.command')}>{command}</CodeBlock>
    </Stack>
  );
}

/** The request the declaration system sends: as a command to copy, or sent from here with a key. */
export function PostDeclaration({ opened, onClose }: Props) {
  const say = useText();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(40rem, 100vw)"
      title={say('decisions.post')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      <PostForm />
    </Drawer>
  );
}
