import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttachEvidence } from '../../api/release-queries.js';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { simulationQuery, simulationsQuery } from '../../api/simulation-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { DiagnosticList } from '../../ui/diagnostic-list.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TextLink } from '../../ui/text-link.js';
import { LaneTable } from '../simulate/lane-table.js';
import { CitedReport } from '../simulate/report/cited-report.js';
import { QualityTable } from '../simulate/quality-table.js';
import { FlipSample } from './flip-sample.js';

function Attach({ releaseId }: { readonly releaseId: string }) {
  const say = useText();
  const attach = useAttachEvidence(releaseId);
  const simulations = useQuery(simulationsQuery).data?.items.filter(({ state }) => state === 'done') ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Stack gap="xs">
      <Group align="flex-end">
        <Select
          aria-label={say('releasePage.chooseSimulation')}
          placeholder={say('releasePage.chooseSimulation')}
          data={simulations.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen}
          onChange={setChosen}
          w={320}
          maw="100%"
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
        </Text>
        <TextLink to="/simulate/$id" params={{ id: evidence.id }}>
          {say('releasePage.openSimulation')}
        </TextLink>
      </div>
      {may('simulations:read') && <CitedReport id={evidence.id} digest={evidence.digest} />}
      <Loaded query={query} rows={4}>
        {({ summary, simulation }) =>
          summary && (
            <>
              <LaneTable summary={summary} />
              <QualityTable summary={summary} />
              <FlipSample simulationId={simulation.id} datasetId={simulation.datasetId} />
            </>
          )
        }
      </Loaded>
    </Stack>
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
