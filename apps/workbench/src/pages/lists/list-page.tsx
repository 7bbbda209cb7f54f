import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconListDetails, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { listQuery, useSaveList } from '../../api/list-queries.js';
import type { ListHead, ListItem } from '../../api/list-queries.js';
import { useMay } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { saveFile } from '../../ui/save-file.js';
import { TextLink } from '../../ui/text-link.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { AddItem } from './add-item.js';
import { ImportItems } from './import-items.js';
import { ItemRows } from './item-rows.js';
import { findItems, itemsCsv } from './list-changes.js';
import { useListDraft } from './use-list-draft.js';
import styles from './lists.module.css';

interface ListEditorProps {
  readonly list: ListHead;
  readonly items: readonly ListItem[];
  readonly etag: string | undefined;
}

function ListEditor({ list, items: saved, etag }: ListEditorProps) {
  const say = useText();
  const may = useMay();
  const tellDone = useTellDone();
  const { items, changes, change, forget } = useListDraft(list, saved);
  const save = useSaveList(list.id);
  const [text, setText] = useState('');
  const [opened, { open, close }] = useDisclosure(false);
  const writable = may('lists:write');
  const shown = findItems(items, text);
  const submit = () =>
    save.mutate(
      { items: [...items], etag },
      {
        onSuccess: ({ answer }) => {
          forget();
          tellDone(say('lists.saved', { version: answer.list.version }));
        },
      },
    );
  const actions = writable && (
    <>
      {changes > 0 && (
        <>
          <Text c="dimmed" role="status">
            {say('lists.unsaved', { count: changes })}
          </Text>
          <Button variant="default" onClick={forget}>
            {say('lists.discard')}
          </Button>
          <Button loading={save.isPending} onClick={submit}>
            {say('lists.saveVersion', { version: list.version + 1 })}
          </Button>
        </>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => saveFile(`${list.id}.csv`, itemsCsv(items), 'text/csv')}
      >
        {say('words.download')}
      </Button>
      <Button variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={open}>
        {say('lists.import')}
      </Button>
    </>
  );
  return (
    <>
      {save.error && <Failure error={save.error} />}
      <Panel title={say('lists.count', { count: items.length })} actions={actions} body="flush">
        <div className={styles.tools}>
          <TextInput
            className={styles.search}
            leftSection={<IconSearch size={15} aria-hidden />}
            aria-label={say('lists.filter')}
            placeholder={say('lists.filter')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {writable && <AddItem items={items} onAdd={(item) => change([item, ...items])} />}
        {items.length === 0 ? (
          <Empty icon={IconListDetails} title={say('lists.noItems')} />
        ) : (
          <ItemRows
            items={shown}
            onChange={
              writable
                ? (value, next) => change(items.flatMap((item) => (item.value === value ? (next ?? []) : item)))
                : undefined
            }
          />
        )}
      </Panel>
      <ImportItems listId={list.id} opened={opened} onClose={close} onTake={change} />
    </>
  );
}

/** One list: its items, who uses it, and its next version in the making. */
export function ListPage() {
  const say = useText();
  const { language } = useLanguage();
  const { id } = useParams({ from: '/frame/lists/$id' });
  const query = useQuery(listQuery(id));
  const list = query.data?.list;
  const lead = (
    <Group gap={6}>
      <TextLink to="/lists">{say('frame.lists')}</TextLink> / <CodeText>{id}</CodeText>
      {list && (
        <>
          · {say('lists.version')} {list.version} · {say('lists.usedBy')}{' '}
          {list.usedBy.length > 0 ? <CodeText>{list.usedBy.join(', ')}</CodeText> : say('lists.unused')}
        </>
      )}
    </Group>
  );
  return (
    <Page title={list?.label[language] ?? id} lead={lead}>
      <Loaded query={query}>{(loaded) => <ListEditor {...loaded} />}</Loaded>
    </Page>
  );
}
