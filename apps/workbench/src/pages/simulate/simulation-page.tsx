import { Alert, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { simulationQuery } from '../../api/simulation-queries.js';
import type { SimulationResult } from '../../api/simulation-queries.js';
import { hasEnded, useJob } from '../../api/watch-job.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { JobProgress } from '../../ui/job-progress.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { candidatesOf } from './candidates/candidates-of.js';
import { EvidenceActions } from './evidence-actions.js';
import { Period } from './period.js';
import { SimulationReport } from './simulation-report.js';
import { useSideName } from './use-side-name.js';

/** Fetches the result as soon as the job has ended. */
function useResultAfterJob(id: string, result: SimulationResult | undefined) {
  const client = useQueryClient();
  const running = result !== undefined && !hasEnded(result.simulation);
  const job = useJob(running ? result.simulation.jobId : undefined);
  const ended = hasEnded(job.data);
  useEffect(() => {
    if (!running || !ended) return;
    void client.invalidateQueries({ queryKey: ['simulation', id] });
    void client.invalidateQueries({ queryKey: ['simulations'] });
    void client.invalidateQueries({ queryKey: ['rules'] });
  }, [client, id, running, ended]);
  return job.data?.failure?.message;
}

function Body({ result, failure }: { readonly result: SimulationResult; readonly failure: string | undefined }) {
  const say = useText();
  const { candidate: chosen } = useSearch({ from: '/frame/simulate/$id' });
  const { state, jobId } = result.simulation;
  if (state === 'queued' || state === 'running') {
    return (
      <Panel>
        <JobProgress jobId={jobId} />
      </Panel>
    );
  }
  const candidates = candidatesOf(result);
  const candidate = candidates.find(({ number }) => String(number) === chosen) ?? candidates[0];
  if (candidate) return <SimulationReport result={result} candidates={candidates} candidate={candidate} />;
  return (
    <Alert color={state === 'failed' ? 'red' : 'gray'} title={say(`words.${state}`)}>
      <Text>
        {state === 'failed' ? say('simulate.failedHint', { message: failure ?? '' }) : say('simulate.cancelledHint')}
      </Text>
      <ButtonLink to="/simulate" mt="sm">
        {say('simulate.again')}
      </ButtonLink>
    </Alert>
  );
}

/** One simulation at its permanent address: progress while it runs, then the report. */
export function SimulationPage() {
  const say = useText();
  const { id } = useParams({ from: '/frame/simulate/$id' });
  const sideName = useSideName();
  const query = useQuery(simulationQuery(id));
  const failure = useResultAfterJob(id, query.data);
  const simulation = query.data?.simulation;
  const lead = (
    <>
      <TextLink to="/simulate">{say('frame.simulate')}</TextLink>
      {simulation && (
        <>
          {' / '}
          <bdi>
            {say('simulate.candidateAgainst', {
              candidate: sideName(simulation.candidate),
              baseline: sideName(simulation.baseline),
            })}
          </bdi>
          {' · '}
          <CodeText>{simulation.datasetId}</CodeText>
          {' · '}
          <Period {...simulation} />
          {' · '}
          <Instant at={simulation.createdAt} /> {say('words.by', { name: simulation.createdBy })}
        </>
      )}
    </>
  );
  return (
    <Page
      title={simulation?.title ?? say('simulate.title')}
      lead={lead}
      actions={query.data?.summary && <EvidenceActions result={query.data} />}
    >
      <Loaded query={query}>{(result) => <Body result={result} failure={failure} />}</Loaded>
    </Page>
  );
}
