import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { releasesQuery } from '../../api/release-queries.js';
import type { Release } from '../../api/release-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { CreateRelease } from './create-release.js';
import { ReleaseStateBadge } from './release-state-badge.js';

function useReleaseColumns(): Column<Release>[] {
  const say = useText();
  const format = useFormat();
  return [
    {
      id: 'title',
      head: say('words.title'),
      primary: true,
      cell: ({ id, number, title }) => (
        <TextLink to="/releases/$id" params={{ id }} fw={600}>
          <bdi dir="ltr">{`R${number}`}</bdi> · <bdi>{title}</bdi>
        </TextLink>
      ),
    },
    { id: 'state', head: say('releases.state'), cell: ({ state }) => <ReleaseStateBadge state={state} /> },
    { id: 'rules', head: say('releases.ruleCount'), numeric: true, cell: ({ ruleCount }) => format.number(ruleCount) },
    { id: 'by', head: say('releases.createdBy'), cell: ({ createdBy }) => <bdi>{createdBy}</bdi> },
    { id: 'created', head: say('releases.created'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    { id: 'approved', head: say('releasePage.approvedBy'), cell: ({ approvedBy }) => <bdi>{approvedBy ?? '—'}</bdi> },
    { id: 'activated', head: say('releases.activated'), cell: ({ activatedAt }) => <Instant at={activatedAt} /> },
  ];
}

/** Every release, newest first. */
export function ReleasesPage() {
  const say = useText();
  const may = useMay();
  const releases = useQuery(releasesQuery);
  const columns = useReleaseColumns();
  const [opened, { open, close }] = useDisclosure(false);
  const create = may('releases:propose') && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={open}>
      {say('releases.create')}
    </Button>
  );
  return (
    <Page title={say('releases.title')} lead={say('releases.lead')} actions={create}>
      <Panel body="flush">
        <Loaded query={releases}>
          {({ items }) => (
            <DataTable
              label={say('releases.title')}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
              empty={<Empty icon={IconRocket} title={say('releases.emptyTitle')} hint={say('releases.emptyHint')} />}
            />
          )}
        </Loaded>
      </Panel>
      <CreateRelease opened={opened} onClose={close} />
    </Page>
  );
}
