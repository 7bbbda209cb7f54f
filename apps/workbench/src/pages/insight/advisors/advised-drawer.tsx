import { Drawer } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { advisedQuery } from '../../../api/advisor-queries.js';
import type { Advised, AdvisedCandidate } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import type { Column } from '../../../ui/data-table/column.js';
import { DataTable } from '../../../ui/data-table/data-table.js';
import { Empty } from '../../../ui/empty.js';
import { Failure } from '../../../ui/failure.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { LoadMore } from '../../../ui/load-more.js';
import { LoadingRows } from '../../../ui/loaded.js';
import { CodeText, Ltr } from '../../../ui/ltr.js';
import { OutcomeBadge } from '../../../ui/outcome-badge.js';
import { referenceColumn } from '../../../ui/reference-column.js';
import { RuleIds } from '../../../ui/rule-ids.js';
import { Day } from '../../../ui/when.js';
import { PastDeclarationDrawer } from '../../data/past-declaration-drawer.js';
import type { Opening } from './advisor-parts.js';

function useColumns(onOpen: (reference: string) => void): Column<Advised>[] {
  const say = useText();
  const format = useFormat();
  return [
    referenceColumn(say('words.reference'), onOpen),
    { id: 'lane', head: say('words.lane'), cell: ({ lane }) => <LaneBadge lane={lane} /> },
    { id: 'outcome', head: say('words.outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    {
      id: 'duty',
      head: say('simulationResult.duty'),
      numeric: true,
      cell: ({ duty }) => (duty === 0 ? '—' : <Ltr>{format.number(duty)}</Ltr>),
    },
    { id: 'rules', head: say('simulationResult.rulesAfter'), cell: ({ rules }) => <RuleIds ids={rules} /> },
    { id: 'office', head: say('words.office'), cell: ({ office }) => <CodeText>{office}</CodeText> },
    { id: 'importer', head: say('words.importer'), cell: ({ importer }) => <CodeText>{importer ?? '—'}</CodeText> },
    { id: 'day', head: say('words.lodgedOn'), cell: ({ lodgedOn }) => <Day of={lodgedOn} /> },
  ];
}

interface ListProps {
  readonly of: AdvisedCandidate;
  readonly opening: Opening;
  readonly onOpen: (reference: string) => void;
}

function List({ of, opening, onOpen }: ListProps) {
  const say = useText();
  const advised = useInfiniteQuery(advisedQuery(of, opening.filter));
  const columns = useColumns(onOpen);
  return (
    <>
      {advised.error && <Failure error={advised.error} onRetry={() => void advised.refetch()} />}
      {advised.isPending && <LoadingRows />}
      {advised.data && (
        <DataTable
          label={opening.title}
          columns={columns}
          rows={advised.data.pages.flatMap(({ items }) => items)}
          rowKey={({ reference }) => reference}
          minWidth={860}
          empty={<Empty icon={IconMoodEmpty} title={say('advisors.nothingBehind')} hint={say('words.noMatchHint')} />}
        />
      )}
      <LoadMore query={advised} />
    </>
  );
}

interface Props {
  readonly of: AdvisedCandidate;
  readonly datasetId: string;
  /** Undefined: closed. */
  readonly opening: Opening | undefined;
  readonly onClose: () => void;
}

/** The declarations behind a number of an advisor; each opens as it was lodged. */
export function AdvisedDrawer({ of, datasetId, opening, onClose }: Props) {
  const say = useText();
  const [reference, setReference] = useState<string>();
  return (
    <>
      <Drawer
        opened={opening !== undefined}
        onClose={onClose}
        position="right"
        size="min(62rem, 100vw)"
        title={
          <>
            {say('advisors.behind')}: <bdi>{opening?.title}</bdi>
          </>
        }
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        {opening && <List of={of} opening={opening} onOpen={setReference} />}
      </Drawer>
      <PastDeclarationDrawer datasetId={datasetId} reference={reference} onClose={() => setReference(undefined)} />
    </>
  );
}
