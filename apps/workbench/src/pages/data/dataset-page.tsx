import { IconDatabaseOff, IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { browseQuery, datasetsQuery } from '../../api/dataset-queries.js';
import type { BrowseFilter, Dataset } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { CheckFiles } from './check-files.js';
import { DatasetFilters } from './dataset-filters.js';
import { KeepSnapshot } from './keep-snapshot.js';
import { MissingRows } from './missing-rows.js';
import { PastDeclarationDrawer } from './past-declaration-drawer.js';
import { usePastColumns } from './use-past-columns.js';

type Search = Readonly<Partial<Record<keyof BrowseFilter | 'open', string>>>;

function useBrowseSearch() {
  const search: Search = useSearch({ from: '/frame/data/$id' });
  const navigate = useNavigate({ from: '/data/$id' });
  const change = (next: Search) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}

function Lead({ id, dataset }: { readonly id: string; readonly dataset: Dataset | undefined }) {
  const say = useText();
  const format = useFormat();
  return (
    <>
      <TextLink to="/data">{say('data.title')}</TextLink> / <CodeText>{id}</CodeText>
      {dataset && ` · ${say('words.declarations', { count: dataset.declarations })}`}
      {dataset?.from &&
        dataset.to &&
        ` · ${say('data.period', { from: format.day(dataset.from), to: format.day(dataset.to) })}`}
    </>
  );
}

function Declarations({ id }: { readonly id: string }) {
  const say = useText();
  const { search, change } = useBrowseSearch();
  const { open, ...rest } = search;
  // The address may hold anything; the service refuses an outcome that is none.
  const filter = rest as BrowseFilter;
  const past = useInfiniteQuery(browseQuery(id, filter));
  const columns = usePastColumns((reference) => change({ open: reference }));
  const filtered = Object.keys(filter).length > 0;
  return (
    <Panel body="flush">
      <DatasetFilters filter={filter} onChange={change} />
      {past.error && <Failure error={past.error} onRetry={() => void past.refetch()} />}
      {past.isPending && <LoadingRows rows={10} />}
      {past.data && (
        <DataTable
          label={say('data.declarations')}
          columns={columns}
          rows={past.data.pages.flatMap(({ items }) => items)}
          rowKey={({ reference }) => reference}
          empty={
            <Empty
              icon={IconDatabaseOff}
              title={say(filtered ? 'words.noMatch' : 'data.noDeclarations')}
              hint={say(filtered ? 'words.noMatchHint' : 'data.emptyHint')}
            />
          }
        />
      )}
      <LoadMore query={past} />
      <PastDeclarationDrawer datasetId={id} reference={open} onClose={() => change({ open: '' })} />
    </Panel>
  );
}

/** The declarations of one dataset; each opens as it was lodged, with what its inspection found. */
export function DatasetPage() {
  const say = useText();
  const may = useMay();
  const { language } = useLanguage();
  const { id } = useParams({ from: '/frame/data/$id' });
  const dataset = useQuery(datasetsQuery).data?.items.find((item) => item.id === id);
  const actions = (
    <>
      <CheckFiles id={id} />
      {may('simulations:run') && (
        <>
          <KeepSnapshot id={id} />
          <ButtonLink to="/simulate" search={{ dataset: id }} leftSection={<IconPlayerPlay size={15} aria-hidden />}>
            {say('data.simulate')}
          </ButtonLink>
        </>
      )}
    </>
  );
  return (
    <Page title={dataset?.title[language] ?? id} lead={<Lead id={id} dataset={dataset} />} actions={actions}>
      {dataset?.missing && <MissingRows missing={dataset.missing} />}
      <Declarations id={id} />
    </Page>
  );
}
