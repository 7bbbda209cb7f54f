import { Anchor, Group, Modal, Text, Timeline } from '@mantine/core';
import { exportRevision } from '@tidewaiter/contracts';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../api/call.js';
import { revisionsQuery } from '../../api/rule-queries.js';
import type { RuleSet } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';

function Revisions({ set }: { readonly set: RuleSet }) {
  const say = useText();
  const revisions = useQuery(revisionsQuery(set.id));
  const address = (id: string, as: 'text' | 'json-rules-engine') =>
    addressOf(exportRevision, { params: { id }, query: { as } });
  return (
    <Loaded query={revisions} rows={4}>
      {({ items }) => (
        <Timeline bulletSize={14} lineWidth={2}>
          {items.map(({ id, number, message, committedAt, committedBy }, index) => (
            <Timeline.Item key={id} title={say('ruleSets.revision', { number })}>
              <Text fz="sm">
                <bdi>{message}</bdi>
              </Text>
              <Group gap="sm">
                <Text fz="xs" c="dimmed">
                  <bdi>{committedBy}</bdi> · <Instant at={committedAt} />
                </Text>
                <TextLink fz="xs" to="/diff" search={{ from: items[index + 1]?.id ?? 'none', to: id }}>
                  {say('diff.withPrevious')}
                </TextLink>
                <TextLink fz="xs" to="/diff" search={{ from: id, to: `draft:${set.id}` }}>
                  {say('diff.withDraft')}
                </TextLink>
                <Anchor fz="xs" href={address(id, 'text')} download={`${set.id}-${number}.rules`}>
                  {say('ruleSets.exportText')}
                </Anchor>
                <Anchor fz="xs" href={address(id, 'json-rules-engine')} download={`${set.id}-${number}.json`}>
                  {say('ruleSets.exportJson')}
                </Anchor>
              </Group>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Loaded>
  );
}

/** The revisions of a rule set, newest first, each to be taken away as a file. */
export function RevisionHistory({ set, onClose }: { readonly set: RuleSet | undefined; readonly onClose: () => void }) {
  const say = useText();
  return (
    <Modal
      opened={set !== undefined}
      onClose={onClose}
      size="lg"
      title={`${say('ruleSets.revisions')} · ${set?.title ?? ''}`}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {set && <Revisions set={set} />}
    </Modal>
  );
}
