import { useQuery } from '@tanstack/react-query';
import { IconDatabaseOff } from '@tabler/icons-react';
import { datasetsQuery } from '../../api/dataset-queries.js';
import { simulationsQuery } from '../../api/simulation-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, LoadingRows } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { SimulationForm } from './simulation-form.js';
import { SimulationHistory } from './simulation-history.js';
import { useSweptPolicy } from './sweep/use-swept-policy.js';

/** Start a simulation; find an earlier one. */
export function SimulatePage() {
  const say = useText();
  const may = useMay();
  const datasets = useQuery(datasetsQuery);
  const simulations = useQuery(simulationsQuery);
  const swept = useSweptPolicy();
  return (
    <Page title={say('simulate.title')} lead={say('simulate.lead')}>
      {may('simulations:run') && (
        <Panel title={say('simulate.newRun')}>
          <Loaded query={datasets} rows={3}>
            {({ items }) =>
              swept.isPending ? (
                <LoadingRows />
              ) : items.length > 0 ? (
                <SimulationForm datasets={items} policy={swept.policy} />
              ) : (
                <Empty
                  icon={IconDatabaseOff}
                  title={say('simulate.noDatasets')}
                  action={<ButtonLink to="/data/import">{say('data.import')}</ButtonLink>}
                />
              )
            }
          </Loaded>
        </Panel>
      )}
      <Panel title={say('simulate.history')} body="flush">
        <Loaded query={simulations}>{({ items }) => <SimulationHistory simulations={items} />}</Loaded>
      </Panel>
    </Page>
  );
}
