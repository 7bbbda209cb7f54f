import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sweepQuery, thresholdsQuery } from '../../../api/sweep-queries.js';
import type { Thresholds } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { Loaded } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/page.js';
import type { Candidate } from '../candidates/candidates-of.js';
import { SweepResult } from './sweep-result.js';
import { SweepWaiting } from './sweep-waiting.js';
import { keyOf, nameOf, wantedOf } from './threshold-choice.js';
import type { Threshold } from './threshold-choice.js';

interface Props {
  readonly simulationId: string;
  readonly candidate: Candidate;
}

function Swept({ threshold, ...props }: Props & { readonly threshold: Threshold }) {
  const { candidate, simulationId } = props;
  const asked = sweepQuery({ simulationId, candidate: candidate.number, threshold: wantedOf(threshold) });
  const sweep = useQuery(asked);
  if (sweep.isPending) return <SweepWaiting query={sweep} queryKey={asked.queryKey} />;
  return (
    <Loaded query={sweep} rows={5}>
      {(result) => <SweepResult {...props} threshold={threshold} result={result} />}
    </Loaded>
  );
}

function Chosen({ thresholds, ...props }: Props & { readonly thresholds: Thresholds }) {
  const say = useText();
  const format = useFormat();
  const all: readonly Threshold[] = [...thresholds.policy, ...thresholds.rules];
  const first = thresholds.policy.find(({ kind, lane }) => kind === 'points' && lane === 'yellow') ?? all[0];
  const [key, setKey] = useState(first && keyOf(first));
  const chosen = all.find((threshold) => keyOf(threshold) === key);
  const options = (some: readonly Threshold[]) =>
    some.map((one) => ({ value: keyOf(one), label: nameOf(one, say, (value) => format.number(value, 4)) }));
  return (
    <Stack gap="md">
      <Select
        label={say('sweeps.threshold')}
        maw={520}
        searchable
        allowDeselect={false}
        data={[
          { group: say('sweeps.ofPolicy'), items: options(thresholds.policy) },
          { group: say('sweeps.ofRules'), items: options(thresholds.rules) },
        ]}
        value={key ?? null}
        onChange={(value) => value !== null && setKey(value)}
      />
      {chosen && <Swept {...props} key={keyOf(chosen)} threshold={chosen} />}
    </Stack>
  );
}

/** One threshold of the candidate and what other values of it would select. */
export function SweepPanel(props: Props) {
  const say = useText();
  const thresholds = useQuery(thresholdsQuery(props.simulationId, props.candidate.number));
  return (
    <Panel title={say('sweeps.title')} hint={say('sweeps.hint')} id="sweep">
      <Loaded query={thresholds} rows={5}>
        {(found) => <Chosen {...props} thresholds={found} />}
      </Loaded>
    </Panel>
  );
}
