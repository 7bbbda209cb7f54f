import { Button } from '@mantine/core';
import { IconFilterOff, IconReportSearch, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { decisionsQuery } from '../../api/decision-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { DecisionFilters } from './decision-filters.js';
import { decisionFilterOf } from './decision-search.js';
import type { DecisionSearch } from './decision-search.js';
import { PostDeclaration } from './post-declaration.js';
import { useDecisionColumns } from './use-decision-columns.js';

function NoDecisions({
  filtered,
  onClear,
  onPost,
}: {
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly onPost: () => void;
}) {
  const say = useText();
  if (filtered) {
    return (
      <Empty
        icon={IconFilterOff}
        title={say('words.noMatch')}
        hint={say('words.noMatchHint')}
        action={<Button onClick={onClear}>{say('words.clearFilters')}</Button>}
      />
    );
  }
  return (
    <Empty
      icon={IconReportSearch}
      title={say('decisions.emptyTitle')}
      hint={say('decisions.emptyHint')}
      action={<Button onClick={onPost}>{say('decisions.post')}</Button>}
    />
  );
}

/** Every decision, newest first. */
export function DecisionsPage() {
  const say = useText();
  const may = useMay();
  const search: DecisionSearch = useSearch({ from: '/frame/decisions' });
  const navigate = useNavigate({ from: '/decisions' });
  const filter = decisionFilterOf(search);
  const decisions = useInfiniteQuery(decisionsQuery(filter));
  const columns = useDecisionColumns();
  const router = useRouter();
  const change = (next: DecisionSearch) => {
    // A filter typed just before a link was followed must not call the reader back.
    if (router.latestLocation.pathname !== '/decisions') return;
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
    });
  };
  const post = () => change({ post: 'yes' });
  const actions = may('decisions:explain') && (
    <Button variant="default" leftSection={<IconSend size={15} aria-hidden />} onClick={post}>
      {say('decisions.post')}
    </Button>
  );
  return (
    <Page title={say('decisions.title')} lead={say('decisions.lead')} actions={actions}>
      <Panel body="flush">
        <DecisionFilters search={search} onChange={change} />
        {decisions.error && <Failure error={decisions.error} onRetry={() => void decisions.refetch()} />}
        {decisions.isPending && <LoadingRows />}
        {decisions.data && (
          <DataTable
            label={say('decisions.title')}
            columns={columns}
            rows={decisions.data.pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            minWidth={940}
            empty={
              <NoDecisions
                filtered={Object.keys(filter).length > 0}
                onClear={() => void navigate({ search: {}, replace: true })}
                onPost={post}
              />
            }
          />
        )}
        <LoadMore query={decisions} />
      </Panel>
      <PostDeclaration opened={search.post !== undefined} onClose={() => change({ post: '' })} />
    </Page>
  );
}
