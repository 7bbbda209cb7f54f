import { Button, Modal, Text } from '@mantine/core';
import { useDeleteDraft } from '../../api/draft-queries.js';
import type { DraftSummary } from '../../api/draft-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import styles from './drafts.module.css';

interface Props {
  /** Closed without. */
  readonly draft: DraftSummary | undefined;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function Sure({ draft, onClose, onDeleted }: Props & { readonly draft: DraftSummary }) {
  const say = useText();
  const remove = useDeleteDraft(draft.ruleSetId);
  const changes = say('drafts.changes', { count: draft.changes });
  return (
    <>
      <Text>{say('drafts.deleteSure', { name: draft.name, changes })}</Text>
      {remove.error && <Failure error={remove.error} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {say('words.cancel')}
        </Button>
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(draft.name, { onSuccess: onDeleted })}
        >
          {say('drafts.delete')}
        </Button>
      </div>
    </>
  );
}

/** Asks before a named draft is thrown away. */
export function DeleteDraft(props: Props) {
  const say = useText();
  return (
    <Modal
      opened={props.draft !== undefined}
      onClose={props.onClose}
      title={say('drafts.delete')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {props.draft && <Sure {...props} draft={props.draft} />}
    </Modal>
  );
}
