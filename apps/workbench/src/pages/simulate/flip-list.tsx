import { Button, Select, Switch, Text } from '@mantine/core';
import { IconArrowsShuffle, IconDownload } from '@tabler/icons-react';
import { exportFlips } from '@tidewaiter/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addressOf } from '../../api/call.js';
import type { FlipFilter, RuleFigures } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { Failure } from '../../ui/failure.js';
import { lanes } from '../../ui/lane-badge.js';
import { LoadMore } from '../../ui/load-more.js';
import { LoadingRows } from '../../ui/loaded.js';
import { Panel } from '../../ui/page.js';
import { PastDeclarationDrawer } from '../data/past-declaration-drawer.js';
import styles from './simulate.module.css';
import { useFlipColumns } from './use-flip-columns.js';
import { useFlipRows } from './use-flip-rows.js';

type Search = Readonly<Partial<Record<'before' | 'after' | 'outcome' | 'ruleId' | 'open' | 'candidate', string>>>;

function useFlipSearch() {
  const search: Search = useSearch({ from: '/frame/simulate/$id' });
  const navigate = useNavigate({ from: '/simulate/$id' });
  const change = (next: Search) =>
    void navigate({
      search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
      replace: true,
      resetScroll: false,
    });
  return { search, change };
}

function FlipFilters({ rules }: { readonly rules: readonly RuleFigures[] }) {
  const say = useText();
  const { search, change } = useFlipSearch();
  const laneOptions = lanes.map((lane) => ({ value: lane, label: say(`words.${lane}`) }));
  const select = (
    name: 'before' | 'after' | 'outcome' | 'ruleId',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      searchable={name === 'ruleId'}
      data={data}
      value={search[name] ?? null}
      onChange={(value) => change({ [name]: value ?? '' })}
    />
  );
  return (
    <div className={styles.filters}>
      {select('before', say('simulationResult.anyBefore'), laneOptions)}
      {select('after', say('simulationResult.anyAfter'), laneOptions)}
      {select(
        'outcome',
        say('simulationResult.anyOutcome'),
        (['irregular', 'conform', 'unknown'] as const).map((value) => ({ value, label: say(`words.${value}`) })),
      )}
      {select(
        'ruleId',
        say('simulationResult.anyRule'),
        rules.map(({ ruleId, name }) => ({ value: ruleId, label: `${ruleId} · ${name}` })),
      )}
    </div>
  );
}

interface Props {
  readonly simulationId: string;
  readonly datasetId: string;
  readonly rules: readonly RuleFigures[];
  /** Number of the candidate, from 1. */
  readonly candidate: number;
}

/** The declarations whose lane changes; each opens as it was lodged. */
export function FlipList({ simulationId, datasetId, rules, candidate }: Props) {
  const say = useText();
  const { search, change } = useFlipSearch();
  const { open, candidate: _, ...filter } = search;
  const [shown, setShown] = useState<'all' | 'sample'>('all');
  // The address may hold anything; the service refuses what is not a lane or an outcome.
  const flips = useFlipRows(simulationId, { ...filter, candidate } as FlipFilter, shown);
  const columns = useFlipColumns((reference) => change({ open: reference }));
  const download = (
    <Button
      component="a"
      variant="default"
      href={addressOf(exportFlips, { params: { id: simulationId }, query: { candidate } })}
      download
      leftSection={<IconDownload size={15} aria-hidden />}
    >
      {say('words.download')}
    </Button>
  );
  return (
    <Panel id="flips" title={say('simulationResult.flips')} actions={download} body="flush">
      <FlipFilters rules={rules} />
      <div className={styles.sample}>
        <Switch
          label={say('lab.sample')}
          checked={shown === 'sample'}
          onChange={(event) => setShown(event.currentTarget.checked ? 'sample' : 'all')}
        />
        {flips.seed !== undefined && (
          <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {say('lab.seed', { seed: flips.seed })}
          </Text>
        )}
      </div>
      {flips.error && <Failure error={flips.error} onRetry={flips.retry} />}
      {flips.isPending && <LoadingRows />}
      {flips.rows && (
        <DataTable
          label={say('simulationResult.flips')}
          columns={columns}
          rows={flips.rows}
          rowKey={({ reference }) => reference}
          minWidth={960}
          empty={
            <Empty
              icon={IconArrowsShuffle}
              title={say(Object.keys(filter).length > 0 ? 'words.noMatch' : 'simulationResult.noFlips')}
              hint={say(Object.keys(filter).length > 0 ? 'words.noMatchHint' : 'simulationResult.noFlipsHint')}
            />
          }
        />
      )}
      {shown === 'all' && <LoadMore query={flips.all} />}
      <PastDeclarationDrawer datasetId={datasetId} reference={open} onClose={() => change({ open: '' })} />
    </Panel>
  );
}
