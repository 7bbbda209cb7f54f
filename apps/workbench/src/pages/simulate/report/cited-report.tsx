import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { reproductionsQuery } from '../../../api/report-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { CodeText } from '../../../ui/ltr.js';
import { ReportLinks } from './report-links.js';
import { ReproductionState } from './reproduction-state.js';

interface Props {
  readonly id: string;
  readonly candidate: number;
  readonly digest: string;
}

/** A simulation as evidence: what its approval is bound to, its report, and whether it was reproduced. */
export function CitedReport({ candidate, digest, id }: Props) {
  const say = useText();
  const reproductions = useQuery(reproductionsQuery(id, candidate)).data?.items ?? [];
  return (
    <Stack gap="xs">
      <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {say('reports.digest')}: <CodeText>{digest}</CodeText>
      </Text>
      <ReproductionState reproduction={reproductions.find(({ same }) => same !== undefined)} />
      <Group gap="xs">
        <ReportLinks id={id} candidate={candidate} />
      </Group>
    </Stack>
  );
}
