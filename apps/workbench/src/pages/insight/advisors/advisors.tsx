import { Select } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { simulationsQuery } from '../../../api/simulation-queries.js';
import type { Simulation } from '../../../api/simulation-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { ButtonLink } from '../../../ui/button-link.js';
import { Empty } from '../../../ui/empty.js';
import { Loaded } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/page.js';
import { AdvisedDrawer } from './advised-drawer.js';
import type { Opening } from './advisor-parts.js';
import { DoubleCountingPanel } from './double-counting-panel.js';
import { EvasionPanel } from './evasion-panel.js';
import { LaneFindsPanel } from './lane-finds-panel.js';
import { RetirementPanel } from './retirement-panel.js';

function Advice({ simulation }: { readonly simulation: Simulation }) {
  const [opening, setOpening] = useState<Opening>();
  const { id } = simulation;
  return (
    <>
      <RetirementPanel id={id} onOpen={setOpening} />
      <DoubleCountingPanel id={id} onOpen={setOpening} />
      <EvasionPanel id={id} onOpen={setOpening} />
      <LaneFindsPanel id={id} onOpen={setOpening} />
      <AdvisedDrawer simulation={simulation} opening={opening} onClose={() => setOpening(undefined)} />
    </>
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
        void navigate({ search: (before) => ({ ...before, simulation }), replace: true, resetScroll: false })
      }
    />
  );
}

/** What a finished simulation, the newest unless another is chosen, advises about its rules. */
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
            {chosen && <Advice key={chosen.id} simulation={chosen} />}
          </>
        );
      }}
    </Loaded>
  );
}
