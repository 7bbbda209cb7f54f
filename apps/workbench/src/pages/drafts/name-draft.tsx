import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCreateDraft, useRenameDraft } from '../../api/draft-queries.js';
import { mainDraft, revisionsQuery } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import styles from './drafts.module.css';

const namePattern = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} _-]{0,58}[\p{L}\p{M}\p{N}])?$/u;

interface Props {
  readonly ruleSetId: string;
  /** `new`: begin one; otherwise the draft to rename; closed without. */
  readonly wish: { readonly kind: 'new' } | { readonly kind: 'rename'; readonly name: string } | undefined;
  readonly onClose: () => void;
  readonly onNamed: (name: string) => void;
}

function NameForm({ ruleSetId, wish, onClose, onNamed }: Props & { readonly wish: NonNullable<Props['wish']> }) {
  const say = useText();
  const create = useCreateDraft(ruleSetId);
  const rename = useRenameDraft(ruleSetId);
  const revisions = useQuery({ ...revisionsQuery(ruleSetId), enabled: wish.kind === 'new' });
  const [name, setName] = useState(wish.kind === 'rename' ? wish.name : '');
  const [from, setFrom] = useState(mainDraft);
  const ready = namePattern.test(name.trim()) && name.trim() !== mainDraft;
  const done = { onSuccess: () => onNamed(name.trim()) };
  const submit = () => {
    if (!ready) return;
    if (wish.kind === 'new') create.mutate({ name: name.trim(), from }, done);
    else rename.mutate({ name: wish.name, to: name.trim() }, done);
  };
  const begins = [
    { value: mainDraft, label: say('drafts.main') },
    ...(revisions.data?.items ?? []).map(({ id, number, message }) => ({
      value: id,
      label: `${say('drafts.revision', { number })} · ${message}`,
    })),
  ];
  const error = create.error ?? rename.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        {wish.kind === 'new' && <Text c="dimmed">{say('drafts.beginHint')}</Text>}
        <TextInput
          data-autofocus
          label={say('drafts.name')}
          description={say('drafts.nameHint')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {wish.kind === 'new' && (
          <NativeSelect
            label={say('drafts.from')}
            data={begins}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        )}
        {error && <Failure error={error} />}
      </Stack>
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={create.isPending || rename.isPending}>
          {say(wish.kind === 'new' ? 'drafts.begin' : 'drafts.rename')}
        </Button>
      </div>
    </form>
  );
}

/** Begins a named draft, or gives one another name. */
export function NameDraft(props: Props) {
  const say = useText();
  const { wish } = props;
  return (
    <Modal
      opened={wish !== undefined}
      onClose={props.onClose}
      title={say(wish?.kind === 'rename' ? 'drafts.rename' : 'drafts.begin')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {wish && <NameForm {...props} wish={wish} />}
    </Modal>
  );
}
