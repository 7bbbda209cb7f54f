import { Button, Menu } from '@mantine/core';
import {
  IconArrowMerge,
  IconCheck,
  IconChevronDown,
  IconGitBranch,
  IconGitCompare,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { draftsQuery } from '../../api/draft-queries.js';
import type { DraftSummary } from '../../api/draft-queries.js';
import { mainDraft, ruleSetsQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useDraftName } from '../../api/use-draft-session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { DeleteDraft } from './delete-draft.js';
import styles from './drafts.module.css';
import { MergeDraft } from './merge-draft.js';
import { NameDraft } from './name-draft.js';

function DraftItem({ draft, current, onOpen }: { draft: DraftSummary; current: boolean; onOpen: () => void }) {
  const say = useText();
  const format = useFormat();
  const at = format.instant(draft.updatedAt);
  return (
    <Menu.Item
      onClick={onOpen}
      aria-current={current || undefined}
      leftSection={current ? <IconCheck size={16} aria-hidden /> : <IconGitBranch size={16} aria-hidden />}
    >
      <span className={styles.itemName}>
        <bdi>{draft.name === mainDraft ? say('drafts.main') : draft.name}</bdi>
      </span>
      <span className={styles.itemHint}>
        {say('drafts.changes', { count: draft.changes })} · {say('drafts.by', { name: draft.updatedBy, at })}
        {draft.behind && ` · ${say('drafts.behind')}`}
      </span>
    </Menu.Item>
  );
}

type Wish = { readonly kind: 'new' } | { readonly kind: 'rename' | 'merge' | 'delete'; readonly name: string };

interface ActionsProps {
  readonly ruleSetId: string;
  readonly name: string;
  readonly onWish: (wish: Wish) => void;
}

function DraftActions({ ruleSetId, name, onWish }: ActionsProps) {
  const say = useText();
  const navigate = useNavigate();
  const may = useMay();
  const revision = useQuery(ruleSetsQuery).data?.items.find(({ id }) => id === ruleSetId)?.newestRevision;
  const from = name === mainDraft ? (revision?.id ?? 'none') : `draft:${ruleSetId}`;
  const to = name === mainDraft ? `draft:${ruleSetId}` : `draft:${ruleSetId}/${name}`;
  return (
    <>
      <Menu.Item
        leftSection={<IconGitCompare size={16} aria-hidden />}
        onClick={() => void navigate({ to: '/diff', search: { from, to } })}
      >
        {say(name === mainDraft ? 'drafts.compareWithRevision' : 'drafts.compareWithMain')}
      </Menu.Item>
      {may('rules:write') && name !== mainDraft && (
        <>
          <Menu.Item
            leftSection={<IconArrowMerge size={16} aria-hidden />}
            onClick={() => onWish({ kind: 'merge', name })}
          >
            {say('drafts.mergeIntoMain')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => onWish({ kind: 'rename', name })}
          >
            {say('drafts.rename')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => onWish({ kind: 'delete', name })}
          >
            {say('drafts.delete')}
          </Menu.Item>
        </>
      )}
      {may('rules:write') && (
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onWish({ kind: 'new' })}>
          {say('drafts.begin')}
        </Menu.Item>
      )}
    </>
  );
}

/** Which draft of the rule set is on the screen; the others, and what can be done with it. */
export function DraftSwitcher({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const navigate = useNavigate();
  const name = useDraftName();
  const [opened, setOpened] = useState(false);
  const [wish, setWish] = useState<Wish>();
  const drafts = useQuery({ ...draftsQuery(ruleSetId), enabled: opened || wish !== undefined }).data?.items;
  const open = (next: string) => {
    setWish(undefined);
    const draft = next === mainDraft ? undefined : next;
    void navigate({ to: '.', search: (search) => ({ ...search, draft }) });
  };
  const close = () => setWish(undefined);
  const label = name === mainDraft ? say('drafts.main') : name;
  const named =
    wish?.kind === 'new'
      ? { kind: wish.kind }
      : wish?.kind === 'rename'
        ? { kind: wish.kind, name: wish.name }
        : undefined;
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            variant="default"
            aria-label={say('drafts.switch', { name: label })}
            leftSection={<IconGitBranch size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            <bdi>{label}</bdi>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{say('drafts.draft')}</Menu.Label>
          {drafts?.map((draft) => (
            <DraftItem key={draft.name} draft={draft} current={draft.name === name} onOpen={() => open(draft.name)} />
          ))}
          <Menu.Divider />
          <DraftActions ruleSetId={ruleSetId} name={name} onWish={setWish} />
        </Menu.Dropdown>
      </Menu>
      <NameDraft ruleSetId={ruleSetId} wish={named} onClose={close} onNamed={open} />
      <MergeDraft
        ruleSetId={ruleSetId}
        name={wish?.kind === 'merge' ? wish.name : undefined}
        onClose={close}
        onMerged={() => open(mainDraft)}
      />
      <DeleteDraft
        draft={wish?.kind === 'delete' ? drafts?.find((draft) => draft.name === wish.name) : undefined}
        onClose={close}
        onDeleted={() => open(mainDraft)}
      />
    </>
  );
}
