import { Button, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mergePreview, useMergeDraft } from '../../api/draft-queries.js';
import type { MergeAnswer } from '../../api/draft-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import styles from './drafts.module.css';
import { MergeConflicts } from './merge-conflicts.js';
import type { Answers } from './merge-conflicts.js';

interface FormProps {
  readonly ruleSetId: string;
  readonly name: string;
  readonly preview: MergeAnswer;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

function MergeForm({ ruleSetId, name, preview, onClose, onMerged }: FormProps) {
  const say = useText();
  const tellDone = useTellDone();
  const merge = useMergeDraft(ruleSetId);
  const [answers, setAnswers] = useState<Answers>({});
  const unreadable = new Set(merge.data?.conflicts.filter((one) => one.unreadable).map(({ id }) => id));
  const conflicts = preview.conflicts.map((one) => ({ ...one, unreadable: unreadable.has(one.id) }));
  const send = () =>
    merge.mutate(
      { name, versions: preview.versions, resolutions: { ...answers } },
      {
        onSuccess: ({ merged }) => {
          if (!merged) return;
          tellDone(say('drafts.merged', { name }));
          onMerged();
        },
      },
    );
  return (
    <>
      {conflicts.length === 0 ? (
        <Text>{say('drafts.noConflict', { changes: say('drafts.changes', { count: preview.changes }) })}</Text>
      ) : (
        <MergeConflicts
          conflicts={conflicts}
          sides={{ mine: say('drafts.mine'), theirs: say('drafts.theirs') }}
          answers={answers}
          onAnswers={setAnswers}
        />
      )}
      {merge.error && <Failure error={merge.error} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button onClick={send} loading={merge.isPending} disabled={conflicts.some(({ id }) => !answers[id])}>
          {say('drafts.merge')}
        </Button>
      </div>
    </>
  );
}

interface Props {
  readonly ruleSetId: string;
  /** Draft to merge into the main one; closed without. */
  readonly name: string | undefined;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

function Preview({ name, ...props }: Props & { readonly name: string }) {
  const query = useQuery(mergePreview(props.ruleSetId, name));
  return (
    <Loaded query={query} rows={4}>
      {(preview) => <MergeForm name={name} preview={preview} {...props} />}
    </Loaded>
  );
}

/** Shows what merging a draft into the main one brings, asks what it must, and does it. */
export function MergeDraft(props: Props) {
  const say = useText();
  return (
    <Modal
      opened={props.name !== undefined}
      onClose={props.onClose}
      size="xl"
      title={`${say('drafts.mergeIntoMain')} · ${props.name ?? ''}`}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {props.name !== undefined && <Preview {...props} name={props.name} />}
    </Modal>
  );
}
