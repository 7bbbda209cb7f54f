import { Anchor, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { browseQuery, datasetsQuery } from '../../api/dataset-queries.js';
import type { BrowseFilter, PastRow } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { OutcomeBadge } from '../../ui/outcome-badge.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Day } from '../../ui/when.js';
import { PastDeclarationDrawer } from './past-declaration-drawer.js';
import styles from './data.module.css';

type Search = Readonly<Partial<Record<'reference' | 'office' | 'importer' | 'commodity' | 'outcome' | 'open', string>>>;

function usePastColumns(onOpen: (reference: string) => void): Column<PastRow>[] {
  const say = useText();
  const format = useFormat();
  return [
    {
      id: 'reference',
      head: say('words.reference'),
      primary: true,
      cell: ({ reference }) => (
        <Anchor component="button" type="button" fz="inherit" onClick={() => onOpen(reference)}>
          <CodeText>{reference}</CodeText>
        </Anchor>
      ),
    },
    { id: 'lodged', head: say('words.lodgedOn'), cell: ({ lodgedOn }) => <Day of={lodgedOn} /> },
    { id: 'office', head: say('words.office'), cell: ({ office }) => <CodeText>{office ?? '—'}</CodeText> },
    { id: 'importer', head: say('words.importer'), cell: ({ importer }) => <CodeText>{importer ?? '—'}</CodeText> },
    { id: 'items', head: say('data.items'), numeric: true, cell: ({ itemCount }) => itemCount },
    {
      id: 'value',
      head: say('words.value'),
      numeric: true,
      cell: ({ value }) => (value === undefined ? '—' : format.number(value, 0)),
    },
    { id: 'outcome', head: say('words.outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
  ];
}

function BrowseFilters({ search, onChange }: { readonly search: Search; readonly onChange: (change: Search) => void }) {
  const say = useText();
  const changeSoon = useDebouncedCallback(onChange, 300);
  const text = (name: 'reference' | 'office' | 'importer' | 'commodity', label: string) => (
    <TextInput
      label={label}
      defaultValue={search[name] ?? ''}
      onChange={(event) => changeSoon({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.filters}>
      {text('reference', say('decisions.filterReference'))}
      {text('office', say('words.office'))}
      {text('importer', say('words.importer'))}
      {text('commodity', say('data.commodity'))}
      <Select
        label={say('words.outcome')}
        placeholder={say('simulationResult.anyOutcome')}
        clearable
        data={(['irregular', 'conform', 'unknown'] as const).map((value) => ({ value, label: say(`words.${value}`) }))}
        value={search.outcome ?? null}
        onChange={(outcome) => onChange({ outcome: outcome ?? '' })}
      />
    </div>
  );
}

/** The declarations of a dataset, to be found and opened. */
export function DatasetPage() {
  const say = useText();
  const { language } = useLanguage();
  const { id } = useParams({ from: '/frame/data/$id' });
  const search: Search = useSearch({ from: '/frame/data/$id' });
  const navigate = useNavigate({ from: '/data/$id' });
  const { open, ...filter } = search;
  const rows = useInfiniteQuery(browseQuery(id, filter as BrowseFilter));
  const title = useQuery(datasetsQuery).data?.items.find((dataset) => dataset.id === id)?.title[language] ?? id;
  const change = (next: Search) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  const columns = usePastColumns((reference) => change({ open: reference }));
  return (
    <Page title={title} lead={<TextLink to="/data">{say('frame.data')}</TextLink>}>
      <Panel body="flush">
        <BrowseFilters search={search} onChange={change} />
        {rows.error && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
        {rows.isPending && <LoadingRows />}
        {rows.data && (
          <DataTable
            label={title}
            columns={columns}
            rows={rows.data.pages.flatMap(({ items }) => items)}
            rowKey={({ reference }) => reference}
            empty={<Empty icon={IconFilterOff} title={say('data.noDeclarations')} hint={say('words.noMatchHint')} />}
          />
        )}
        <LoadMore query={rows} />
      </Panel>
      <PastDeclarationDrawer datasetId={id} reference={open} onClose={() => change({ open: '' })} />
    </Page>
  );
}
