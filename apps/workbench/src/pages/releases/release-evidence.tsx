import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttachEvidence } from '../../api/release-queries.js';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { simulationQuery, type SimulationResult } from '../../api/simulation-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { DiagnosticList } from '../../ui/diagnostic-list.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TextLink } from '../../ui/text-link.js';
import { candidatesOf } from '../simulate/candidates/candidates-of.js';
import { LaneTable } from '../simulate/lane-table.js';
import { CitedReport } from '../simulate/report/cited-report.js';
import { QualityTable } from '../simulate/quality-table.js';
import { ChooseSimulation, type Cited } from './choose-simulation.js';
import { FlipSample } from './flip-sample.js';

function Attach({ releaseId }: { readonly releaseId: string }) {
  const say = useText();
  const attach = useAttachEvidence(releaseId);
  const [chosen, setChosen] = useState<Cited>();
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        <ChooseSimulation
          label={say('releases.evidence')}
          placeholder={say('releasePage.chooseSimulation')}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          variant="default"
          disabled={!chosen}
          loading={attach.isPending}
          onClick={() => chosen && attach.mutate(chosen)}
        >
          {say('releasePage.attach')}
        </Button>
      </Group>
      {attach.error && <Failure error={attach.error} />}
    </Stack>
  );
}

function SimulationEvidence({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  const may = useMay();
  const evidence = release.evidence.simulation;
  const query = useQuery({
    ...simulationQuery(evidence?.id ?? ''),
    enabled: evidence !== undefined && may('simulations:read'),
  });
  if (!evidence) {
    return (
      <Stack gap="xs">
        <StatusBadge tone="attention" icon={IconAlertTriangle}>
          {say('releasePage.noSimulation')}
        </StatusBadge>
        {release.state === 'draft' && may('releases:propose') && <Attach releaseId={release.id} />}
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      <div>
        <Text>
          <bdi>{evidence.title}</bdi>
          {evidence.candidates > 1 && ` · ${say('lab.candidate', { number: evidence.candidate })}`}
        </Text>
        <TextLink
          to="/simulate/$id"
          params={{ id: evidence.id }}
          search={evidence.candidate > 1 ? { candidate: String(evidence.candidate) } : {}}
        >
          {say('releasePage.openSimulation')}
        </TextLink>
      </div>
      {may('simulations:read') && <CitedReport {...evidence} />}
      <Loaded query={query} rows={4}>
        {(result) => <CitedFigures result={result} candidate={evidence.candidate} />}
      </Loaded>
    </Stack>
  );
}

function CitedFigures({ candidate, result }: { readonly candidate: number; readonly result: SimulationResult }) {
  const summary = candidatesOf(result).find(({ number }) => number === candidate)?.summary;
  if (summary === undefined) return null;
  const { datasetId, id } = result.simulation;
  return (
    <>
      <LaneTable summary={summary} />
      <QualityTable summary={summary} />
      <FlipSample simulationId={id} datasetId={datasetId} candidate={candidate} />
    </>
  );
}

function CasesEvidence({ passed, failed }: ReleaseDetail['evidence']['cases']) {
  const say = useText();
  if (failed > 0) {
    return (
      <StatusBadge tone="bad" icon={IconCircleX}>
        {say('releasePage.casesFail', { failed, total: passed + failed })}
      </StatusBadge>
    );
  }
  if (passed === 0) {
    return (
      <StatusBadge tone="attention" icon={IconAlertTriangle}>
        {say('releasePage.noCases')}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="good" icon={IconCheck}>
      {say('releasePage.casesAllPass', { passed })}
    </StatusBadge>
  );
}

/** Simulation, cases and diagnostics that speak for or against a release. */
export function ReleaseEvidence({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  const { cases, diagnostics } = release.evidence;
  return (
    <Panel title={say('releasePage.evidence')}>
      <Stack gap="md">
        <div>
          <Title order={3} mb={4}>
            {say('releasePage.cases')}
          </Title>
          <CasesEvidence {...cases} />
        </div>
        <div>
          <Title order={3} mb={4}>
            {say('releasePage.diagnostics')}
          </Title>
          {diagnostics.length === 0 ? (
            <StatusBadge tone="good" icon={IconCheck}>
              {say('releasePage.noDiagnostics')}
            </StatusBadge>
          ) : (
            <DiagnosticList diagnostics={diagnostics} />
          )}
        </div>
        <div>
          <Title order={3} mb={4}>
            {say('releasePage.simulation')}
          </Title>
          <SimulationEvidence release={release} />
        </div>
      </Stack>
    </Panel>
  );
}
