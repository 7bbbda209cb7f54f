import { Modal, Stack } from '@mantine/core';
import type { AuditEntry } from '../../api/settings-queries.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeBlock, CodeText } from '../../ui/ltr.js';
import { Instant } from '../../ui/when.js';
import { AuditAction } from './audit-action.js';

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const say = useText();
  const { at, actor, action, subject, details, hash } = entry;
  return (
    <Stack gap="sm">
      <FactsList
        facts={[
          { id: 'at', name: say('records.when'), value: <Instant at={at} /> },
          { id: 'actor', name: say('records.actor'), value: <bdi>{actor}</bdi> },
          { id: 'action', name: say('records.action'), value: <AuditAction action={action} /> },
          { id: 'code', name: say('records.code'), value: <CodeText>{action}</CodeText> },
          { id: 'subject', name: say('records.subject'), value: <CodeText>{subject}</CodeText> },
          { id: 'hash', name: say('records.hash'), value: <CodeText>{hash}</CodeText> },
        ]}
      />
      <CodeBlock label={say('records.details')}>{JSON.stringify(details, null, 2)}</CodeBlock>
    </Stack>
  );
}

/** One entry of the log with all it holds. */
export function AuditEntryView({
  entry,
  onClose,
}: {
  readonly entry: AuditEntry | undefined;
  readonly onClose: () => void;
}) {
  const say = useText();
  return (
    <Modal
      opened={entry !== undefined}
      onClose={onClose}
      size="lg"
      title={entry && say('records.entry', { number: entry.number })}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {entry && <Entry entry={entry} />}
    </Modal>
  );
}
