import { ActionIcon, Button, Fieldset, Group, Select, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { PolicyFields } from '../policy-fields.js';
import type { CandidateValues, SimulationFormValues } from '../simulation-request.js';

/** The service tries five: the first of the form, and these. */
const most = 4;

interface Props {
  readonly values: SimulationFormValues;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (others: readonly CandidateValues[]) => void;
}

/** Candidates beside the first, each with a model and a policy of its own. */
export function OtherCandidates({ values, options, onChange }: Props) {
  const say = useText();
  const { others } = values;
  const change = (place: number, part: Partial<CandidateValues>) =>
    onChange(others.map((other, index) => (index === place ? { ...other, ...part } : other)));
  return (
    <Stack gap="sm">
      {others.map((other, place) => (
        <Fieldset key={place} legend={say('lab.candidate', { number: place + 2 })}>
          <Stack gap="sm">
            <Group align="flex-end" wrap="nowrap">
              <Select
                label={say('simulate.candidate')}
                flex={1}
                maw={360}
                data={options}
                value={other.candidate}
                onChange={(candidate) => change(place, { candidate: candidate ?? 'drafts' })}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={say('lab.remove', { number: place + 2 })}
                onClick={() => onChange(others.filter((_, index) => index !== place))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
            <PolicyFields
              values={{ ...values, model: other.model, policy: other.policy }}
              onChange={(part) => {
                const { model = other.model } = part;
                change(place, { model, policy: 'policy' in part ? part.policy : other.policy });
              }}
            />
          </Stack>
        </Fieldset>
      ))}
      {others.length < most && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange([...others, { candidate: 'drafts', model: 'default' }])}
          >
            {say('lab.add')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
