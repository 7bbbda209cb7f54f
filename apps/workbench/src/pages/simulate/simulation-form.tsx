import { Button, Collapse, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dataset } from '../../api/dataset-queries.js';
import { releasesQuery } from '../../api/release-queries.js';
import { useStartSimulation } from '../../api/simulation-queries.js';
import type { Policy } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';
import { OtherCandidates } from './candidates/other-candidates.js';
import { PolicyFields } from './policy-fields.js';
import { emptyForm, requestOf } from './simulation-request.js';
import type { SimulationFormValues } from './simulation-request.js';

function useReleaseOptions() {
  const say = useText();
  const releases = useQuery(releasesQuery).data?.items ?? [];
  return releases.map(({ id, number, title }) => ({ value: id, label: say('simulate.release', { number, title }) }));
}

interface Props {
  readonly datasets: readonly Dataset[];
  /** To begin with, where a sweep has found one. */
  readonly policy: Policy | undefined;
}

/** Dataset, period, candidate and what to compare it with. */
export function SimulationForm({ datasets, policy }: Props) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/simulate' });
  const start = useStartSimulation();
  const { markDone } = useGuidedProgress();
  const releaseOptions = useReleaseOptions();
  const candidateOptions = [{ value: 'drafts', label: say('simulate.drafts') }, ...releaseOptions];
  const [advanced, { toggle }] = useDisclosure(policy !== undefined);
  const [values, setValues] = useState<SimulationFormValues>({
    ...emptyForm,
    datasetId: search.dataset ?? datasets[0]?.id ?? '',
    candidate: search.release ?? 'drafts',
    policy,
  });
  const set = (change: Partial<SimulationFormValues>) => setValues((before) => ({ ...before, ...change }));
  const dataset = datasets.find(({ id }) => id === values.datasetId);
  const available =
    dataset?.from && dataset.to
      ? say('simulate.periodHint', { from: format.day(dataset.from), to: format.day(dataset.to) })
      : undefined;
  // A simulation nobody named is named in the language of who started it.
  const title = values.title.trim() || say('simulate.unnamed', { dataset: dataset?.title[language] ?? '' });
  const submit = () =>
    start.mutate(requestOf({ ...values, title }), {
      onSuccess: ({ simulation }) => {
        markDone('simulate');
        void navigate({ to: '/simulate/$id', params: { id: simulation.id } });
      },
    });
  const dates = { min: dataset?.from, max: dataset?.to, type: 'date' } as const;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
          <Select
            label={say('simulate.dataset')}
            data={datasets.map(({ id, title }) => ({ value: id, label: title[language] }))}
            value={values.datasetId}
            onChange={(datasetId) => set({ datasetId: datasetId ?? '' })}
          />
          <TextInput
            {...dates}
            label={say('simulate.from')}
            description={available}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={values.from}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
          <TextInput
            {...dates}
            label={say('simulate.to')}
            value={values.to}
            onChange={(event) => set({ to: event.currentTarget.value })}
          />
          <Select
            label={say('simulate.candidate')}
            data={candidateOptions}
            value={values.candidate}
            onChange={(candidate) => set({ candidate: candidate ?? 'drafts' })}
          />
          <Select
            label={say('simulate.baseline')}
            data={[
              { value: 'active', label: say('simulate.baselineActive') },
              { value: 'none', label: say('simulate.baselineNone') },
              ...releaseOptions,
            ]}
            value={values.baseline}
            onChange={(baseline) => set({ baseline: baseline ?? 'active' })}
          />
          <TextInput
            label={say('simulate.name')}
            placeholder={say('simulate.namePlaceholder')}
            value={values.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Group>
          <Button
            variant="subtle"
            aria-expanded={advanced}
            leftSection={<IconChevronDown size={15} aria-hidden />}
            onClick={toggle}
          >
            {say('simulate.advanced')}
          </Button>
        </Group>
        <Collapse expanded={advanced}>
          <PolicyFields values={values} onChange={set} />
        </Collapse>
        <OtherCandidates values={values} options={candidateOptions} onChange={(others) => set({ others })} />
        {start.error && <Failure error={start.error} />}
        <Group justify="flex-end">
          <Button
            type="submit"
            size="sm"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={start.isPending}
            disabled={!values.datasetId}
          >
            {say('simulate.start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
