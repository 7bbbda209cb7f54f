import { Select } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { simulationQuery, simulationsQuery } from '../../../api/simulation-queries.js';
import type { Simulation } from '../../../api/simulation-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Empty } from '../../../ui/empty.js';
import { Loaded } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/page.js';
import { CandidateChoice } from '../../simulate/candidates/candidate-choice.js';
import { candidatesOf, type Candidate } from '../../simulate/candidates/candidates-of.js';
import { AdvisedDrawer } from './advised-drawer.js';
import type { Opening } from './advisor-parts.js';
import { DoubleCountingPanel } from './double-counting-panel.js';
import { EvasionPanel } from './evasion-panel.js';
import { LaneFindsPanel } from './lane-finds-panel.js';
import { RetirementPanel } from './retirement-panel.js';

interface AdviceProps {
  readonly simulation: Simulation;
  readonly candidates: readonly Candidate[];
}

function Advice({ simulation, candidates }: AdviceProps) {
  const say = useText();
  const navigate = useNavigate({ from: '/insight' });
  const search = useSearch({ from: '/frame/insight' });
  const [opening, setOpening] = useState<Opening>();
  const { number = 1 } = candidates.find((one) => String(one.number) === search.candidate) ?? {};
  const of = { id: simulation.id, candidate: number };
  return (
    <>
      <CandidateChoice
        label={say('simulate.candidate')}
        candidates={candidates}
        chosen={number}
        onChoose={(candidate) =>
          void navigate({ search: (before) => ({ ...before, candidate }), replace: true, resetScroll: false })
        }
      />
      <RetirementPanel of={of} onOpen={setOpening} />
      <DoubleCountingPanel of={of} onOpen={setOpening} />
      <EvasionPanel of={of} onOpen={setOpening} />
      <LaneFindsPanel of={of} onOpen={setOpening} />
      <AdvisedDrawer of={of} datasetId={simulation.datasetId} opening={opening} onClose={() => setOpening(undefined)} />
    </>
  );
}

function AdviceOn({ simulation }: Pick<AdviceProps, 'simulation'>) {
  const result = useQuery(simulationQuery(simulation.id));
  return (
    <Loaded query={result}>{(found) => <Advice simulation={simulation} candidates={candidatesOf(found)} />}</Loaded>
  );
}

function Chooser({ finished, chosen }: { readonly finished: readonly Simulation[]; readonly chosen: Simulation }) {
  const say = useText();
  const navigate = useNavigate({ from: '/insight' });
  return (
    <Select
      label={say('advisors.simulation')}
      data={finished.map(({ id, title }) => ({ value: id, label: title }))}
      value={chosen.id}
      allowDeselect={false}
      maw="36rem"
      onChange={(simulation) =>
        simulation !== null &&
        void navigate({
          search: ({ candidate: _, ...before }) => ({ ...before, simulation }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

/** What a candidate of a finished simulation, the newest unless another is chosen, advises about its rules. */
export function Advisors() {
  const say = useText();
  const search = useSearch({ from: '/frame/insight' });
  const simulations = useQuery(simulationsQuery);
  return (
    <Loaded query={simulations}>
      {({ items }) => {
        const finished = items.filter(({ state }) => state === 'done');
        const chosen = finished.find(({ id }) => id === search.simulation) ?? finished[0];
        return (
          <>
            <Panel title={say('advisors.title')} hint={say('advisors.hint')}>
              {chosen ? (
                <Chooser finished={finished} chosen={chosen} />
              ) : (
                <Empty
                  icon={IconPlayerPlay}
                  title={say('advisors.noSimulation')}
                  hint={say('advisors.noSimulationHint')}
                  action={<ButtonLink to="/simulate">{say('frame.simulate')}</ButtonLink>}
                />
              )}
            </Panel>
            {chosen && <AdviceOn key={chosen.id} simulation={chosen} />}
          </>
        );
      }}
    </Loaded>
  );
}
