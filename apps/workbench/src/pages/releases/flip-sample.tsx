import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flipSampleQuery } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { PastDeclarationDrawer } from '../data/past-declaration-drawer.js';
import { useFlipColumns } from '../simulate/use-flip-columns.js';

const shown = ['reference', 'lanes', 'outcome', 'rulesAfter', 'importer'];

interface Props {
  readonly simulationId: string;
  readonly candidate: number;
  readonly datasetId: string;
}

/** A few of the declarations whose lane changes, drawn by chance so that nobody chose them, for the approver to open. */
export function FlipSample({ candidate, datasetId, simulationId }: Props) {
  const say = useText();
  const [open, setOpen] = useState<string>();
  const drawn = useQuery(flipSampleQuery(simulationId, { candidate })).data;
  const columns = useFlipColumns(setOpen).filter(({ id }) => shown.includes(id));
  const sample = drawn?.items.slice(0, 5) ?? [];
  if (drawn === undefined || sample.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('releasePage.sample')}</Title>
      <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {say('lab.seed', { seed: drawn.seed })}
      </Text>
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
