import { IconPlayerPlay } from '@tabler/icons-react';
import type { Simulation } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { Empty } from '../../ui/empty.js';
import { JobState } from '../../ui/job-state.js';
import { CodeText } from '../../ui/ltr.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { Period } from './period.js';
import { useSideName } from './use-side-name.js';

/** Earlier simulations, newest first; each keeps its address. */
export function SimulationHistory({ simulations }: { readonly simulations: readonly Simulation[] }) {
  const say = useText();
  const sideName = useSideName();
  const columns: Column<Simulation>[] = [
    {
      id: 'title',
      head: say('words.title'),
      primary: true,
      cell: ({ id, title }) => (
        <TextLink to="/simulate/$id" params={{ id }} fw={600}>
          <bdi>{title}</bdi>
        </TextLink>
      ),
    },
    {
      id: 'candidate',
      head: say('simulate.candidate'),
      cell: ({ candidate, baseline }) => (
        <bdi dir="auto">
          {say('simulate.candidateAgainst', { candidate: sideName(candidate), baseline: sideName(baseline) })}
        </bdi>
      ),
    },
    { id: 'dataset', head: say('simulate.dataset'), cell: ({ datasetId }) => <CodeText>{datasetId}</CodeText> },
    { id: 'period', head: say('simulate.period'), cell: (simulation) => <Period {...simulation} /> },
    { id: 'state', head: say('rules.state'), cell: ({ state }) => <JobState state={state} /> },
    { id: 'started', head: say('simulate.started'), cell: ({ createdAt }) => <Instant at={createdAt} /> },
    { id: 'by', head: say('records.actor'), cell: ({ createdBy }) => <bdi>{createdBy}</bdi> },
  ];
  return (
    <DataTable
      label={say('simulate.history')}
      columns={columns}
      rows={simulations}
      rowKey={({ id }) => id}
      empty={<Empty icon={IconPlayerPlay} title={say('simulate.emptyTitle')} hint={say('simulate.emptyHint')} />}
    />
  );
}
