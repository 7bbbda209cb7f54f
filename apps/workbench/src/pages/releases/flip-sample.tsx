import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flipsQuery } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { PastDeclarationDrawer } from '../data/past-declaration-drawer.js';
import { useFlipColumns } from '../simulate/use-flip-columns.js';

const shown = ['reference', 'lanes', 'outcome', 'rulesAfter', 'importer'];

/** A few of the declarations whose lane changes, spread over the list, for the approver to open. */
export function FlipSample({ simulationId, datasetId }: { readonly simulationId: string; readonly datasetId: string }) {
  const say = useText();
  const [open, setOpen] = useState<string>();
  const flips = useInfiniteQuery(flipsQuery(simulationId, {}));
  const columns = useFlipColumns(setOpen).filter(({ id }) => shown.includes(id));
  const all = flips.data?.pages[0]?.items ?? [];
  const step = Math.max(1, Math.floor(all.length / 5));
  const sample = all.filter((_flip, index) => index % step === 0).slice(0, 5);
  if (sample.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('releasePage.sample')}</Title>
      <DataTable
        label={say('releasePage.sample')}
        columns={columns}
        rows={sample}
        rowKey={({ reference }) => reference}
        minWidth={620}
      />
      <PastDeclarationDrawer datasetId={datasetId} reference={open} onClose={() => setOpen(undefined)} />
    </div>
  );
}
