import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { hashKey, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttachEvidence } from '../../api/release-queries.js';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { simulationQuery, type SimulationResult } from '../../api/simulation-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TextLink } from '../../ui/text-link.js';
import { candidatesOf } from '../simulate/candidates/candidates-of.js';
import { LaneTable } from '../simulate/lane-table.js';
import { QualityTable } from '../simulate/quality-table.js';
import { CitedReport } from '../simulate/report/cited-report.js';
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

/** The candidate of a simulation that speaks for a release, or a way to name one while it is a draft. */
export function SimulationEvidence({ release }: { readonly release: ReleaseDetail }) {
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
        {(result) => <CitedFigures result={result} candidate={evidence.candidate} policy={release.policy} />}
      </Loaded>
    </Stack>
  );
}

type Policy = ReleaseDetail['policy'];

interface CitedFiguresProps {
  readonly result: SimulationResult;
  readonly candidate: number;
  /** Of the release. */
  readonly policy: Policy;
}

function CitedFigures({ candidate, policy, result }: CitedFiguresProps) {
  const say = useText();
  const cited = candidatesOf(result).find(({ number }) => number === candidate);
  if (cited === undefined) return null;
  const { datasetId, id } = result.simulation;
  const { summary } = cited;
  return (
    <>
      {!isSamePolicy(cited.policy, policy) && (
        <StatusBadge tone="attention" icon={IconAlertTriangle}>
          {say('releasePage.otherPolicy')}
        </StatusBadge>
      )}
      <LaneTable summary={summary} />
      <QualityTable summary={summary} />
      <FlipSample simulationId={id} datasetId={datasetId} candidate={candidate} />
    </>
  );
}

/** Whatever the order of their parts; without a word about the measure it is the score. */
function isSamePolicy(...policies: readonly [Policy, Policy]): boolean {
  const [one, other] = policies.map((policy) => hashKey([{ measure: 'score', ...policy }]));
  return one === other;
}
