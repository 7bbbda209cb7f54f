import { Stack, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { DiagnosticList } from '../../ui/diagnostic-list.js';
import { Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { SimulationEvidence } from './simulation-evidence.js';

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
