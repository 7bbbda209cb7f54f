import { IconRocket } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import type { SimulationResult } from '../../api/simulation-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CreateRelease } from '../releases/create-release.js';

/** What comes after a good simulation: a release that carries it as evidence. */
export function EvidenceActions({ result }: { readonly result: SimulationResult }) {
  const { candidate } = useSearch({ from: '/frame/simulate/$id' });
  const say = useText();
  const may = useMay();
  const [opened, { open, close }] = useDisclosure(false);
  const cited = { simulationId: result.simulation.id, candidate: Number(candidate ?? 1) };
  return (
    <>
      {may('simulations:run') && (
        <ButtonLink to="/simulate" variant="default">
          {say('simulate.again')}
        </ButtonLink>
      )}
      {may('releases:propose') && (
        <Button leftSection={<IconRocket size={15} aria-hidden />} onClick={open}>
          {say('simulate.propose')}
        </Button>
      )}
      <CreateRelease key={cited.candidate} opened={opened} onClose={close} cited={cited} />
    </>
  );
}
