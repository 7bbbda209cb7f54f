import { Checkbox, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { modelsQuery } from '../../api/model-queries.js';
import { useActiveRelease } from '../../api/release-queries.js';
import type { Policy } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';
import type { SimulationFormValues } from './simulation-request.js';

const fallback: Policy = { randomRate: 0.02, points: { red: 60, yellow: 30 }, score: {}, seed: 'tidewaiter' };

/** A policy to start from; what offices can do is left to what is written down for them. */
function ownPolicy({ capacities: _, ...policy }: Policy = fallback): Policy {
  return policy;
}

interface Props {
  readonly values: SimulationFormValues;
  readonly onChange: (change: Partial<SimulationFormValues>) => void;
}

const numberOf = (value: string | number) => (typeof value === 'number' ? value : undefined);

function Numbers({ policy, onChange }: { readonly policy: Policy; readonly onChange: (policy: Policy) => void }) {
  const say = useText();
  const points = (lane: 'red' | 'yellow', label: string) => (
    <NumberInput
      label={label}
      min={1}
      value={policy.points[lane]}
      onChange={(value) => onChange({ ...policy, points: { ...policy.points, [lane]: numberOf(value) ?? 1 } })}
    />
  );
  const score = (lane: 'red' | 'yellow', label: string) => (
    <NumberInput
      label={label}
      description={say('simulate.scoreOff')}
      min={0}
      max={1}
      step={0.05}
      decimalScale={3}
      value={policy.score[lane] ?? ''}
      onChange={(value) => onChange({ ...policy, score: { ...policy.score, [lane]: numberOf(value) } })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="sm">
      <NumberInput
        label={`${say('simulate.randomRate')} (%)`}
        description={say('simulate.randomRateHint')}
        min={0.01}
        max={50}
        step={0.5}
        decimalScale={3}
        value={Math.round(policy.randomRate * 1e5) / 1e3}
        onChange={(value) => onChange({ ...policy, randomRate: (numberOf(value) ?? 1) / 100 })}
      />
      {points('red', say('simulate.pointsRed'))}
      {points('yellow', say('simulate.pointsYellow'))}
      <Select
        label={say('selection.measure')}
        description={say('selection.measureHint')}
        allowDeselect={false}
        data={[
          { value: 'score', label: say('selection.ofScore') },
          { value: 'fused', label: say('selection.ofBoth') },
        ]}
        value={policy.measure ?? 'score'}
        onChange={(measure) => onChange({ ...policy, measure: measure === 'fused' ? 'fused' : undefined })}
      />
      {score('red', say('simulate.scoreRed'))}
      {score('yellow', say('simulate.scoreYellow'))}
      <TextInput
        label={say('simulate.seed')}
        value={policy.seed}
        onChange={(event) => onChange({ ...policy, seed: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

/** Another model or another way from hits, points and score to lanes, for this run only. */
export function PolicyFields({ values, onChange }: Props) {
  const say = useText();
  const models = useQuery(modelsQuery).data?.items ?? [];
  const active = useActiveRelease().data;
  return (
    <Stack gap="sm">
      <Select
        label={say('simulate.model')}
        maw={360}
        data={[
          { value: 'default', label: say('simulate.modelDefault') },
          { value: 'none', label: say('simulate.noModel') },
          ...models.map(({ id, name, version }) => ({ value: id, label: `${name} v${version}` })),
        ]}
        value={values.model}
        onChange={(model) => onChange({ model: model ?? 'default' })}
      />
      <Checkbox
        label={say('simulate.ownPolicy')}
        checked={values.policy !== undefined}
        onChange={(event) => onChange({ policy: event.currentTarget.checked ? ownPolicy(active?.policy) : undefined })}
      />
      {values.policy && <Numbers policy={values.policy} onChange={(policy) => onChange({ policy })} />}
    </Stack>
  );
}
