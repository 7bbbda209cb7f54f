import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { simulationsQuery } from '../../api/simulation-queries.js';
import { useText } from '../../i18n/use-text.js';

/** A candidate of a simulation, cited for a release. */
export interface Cited {
  readonly simulationId: string;
  /** From 1. */
  readonly candidate: number;
}

interface Props {
  readonly value: Cited | undefined;
  readonly onChange: (cited: Cited | undefined) => void;
  readonly label: string;
  readonly placeholder: string;
}

/** Chooses one of the finished simulations, and of several candidates one. */
export function ChooseSimulation({ label, onChange, placeholder, value }: Props) {
  const say = useText();
  const simulations = useQuery(simulationsQuery).data?.items.filter(({ state }) => state === 'done') ?? [];
  const candidates = simulations.find(({ id }) => id === value?.simulationId)?.candidates ?? 1;
  const numbers = Array.from({ length: candidates }, (_, index) => index + 1);
  return (
    <>
      <Select
        label={label}
        placeholder={placeholder}
        clearable
        data={simulations.map(({ id, title }) => ({ value: id, label: title }))}
        value={value?.simulationId ?? null}
        onChange={(simulationId) => onChange(simulationId === null ? undefined : { simulationId, candidate: 1 })}
      />
      {value && candidates > 1 && (
        <Select
          label={say('simulate.candidate')}
          allowDeselect={false}
          data={numbers.map((number) => ({ value: String(number), label: say('lab.candidate', { number }) }))}
          value={String(value.candidate)}
          onChange={(number) => onChange({ ...value, candidate: Number(number) })}
        />
      )}
    </>
  );
}
