import { askApi, type Workbench } from './browser.js';
import { ask } from './decision-client.js';

/** Addresses of things made for the pages to show. */
export interface Story {
  readonly simulation: string;
  readonly release: string;
  readonly decision: string;
}

/** As the analyst: a simulation with flips, a draft release with it as evidence, and a decision with a hit. */
export async function makeStory(workbench: Workbench, key: string): Promise<Story> {
  const started = await askApi<{ simulation: { id: string } }>(workbench, '/simulations', {
    method: 'POST',
    body: { title: 'Against nothing', datasetId: 'sample', candidate: 'drafts', baselineReleaseId: null },
  });
  const simulationId = started.body.simulation.id;
  await untilDone(workbench, simulationId);
  const release = await askApi<{ id: string }>(workbench, '/releases', {
    method: 'POST',
    body: { title: 'For the pages', reason: 'So that there is one.', simulationId },
  });
  const items = [{ commodity_code: '69072100', net_mass: 100, gross_mass: 150, customs_value: 42.42 }];
  const declaration = { import_type: 'ordinary', office: 'CUO01', lodged_on: '2026-03-02', items };
  const decision = await ask(workbench.url, key, { reference: 'PAGES-1', declaration });
  if (decision.status !== 201) throw new Error(JSON.stringify(decision.body));
  return {
    simulation: `/simulate/${simulationId}`,
    release: `/releases/${release.body.id}`,
    decision: `/decisions/${decision.body.id}`,
  };
}

async function untilDone(workbench: Workbench, simulationId: string): Promise<void> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const { body } = await askApi<{ simulation: { state: string } }>(workbench, `/simulations/${simulationId}`);
    if (body.simulation.state === 'done') return;
    if (body.simulation.state === 'failed' || Date.now() > deadline) throw new Error(JSON.stringify(body.simulation));
    await workbench.page.waitForTimeout(250);
  }
}
