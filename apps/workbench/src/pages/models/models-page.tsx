import { Button, SimpleGrid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconSchool, IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { modelsQuery } from '../../api/model-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { ImportModel } from './import-model.js';
import { LearningPanel } from './learning-panel.js';
import { ModelCard } from './model-card.js';
import { TrainModel } from './train-model.js';
import { Trainings } from './trainings.js';

/** Score models, newest first; train one, import one, compare two. */
export function ModelsPage() {
  const say = useText();
  const may = useMay();
  const models = useQuery(modelsQuery);
  const [training, train] = useDisclosure(false);
  const [importing, take] = useDisclosure(false);
  const actions = may('models:write') && (
    <>
      <Button variant="default" leftSection={<IconFileImport size={15} aria-hidden />} onClick={take.open}>
        {say('models.import')}
      </Button>
      <Button leftSection={<IconSchool size={15} aria-hidden />} onClick={train.open}>
        {say('models.train')}
      </Button>
    </>
  );
  return (
    <Page title={say('models.title')} lead={say('models.lead')} actions={actions}>
      <Trainings />
      <Loaded query={models}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty icon={IconTargetArrow} title={say('models.empty')} hint={say('models.emptyHint')} />
            </Panel>
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
              {items.map((model) => (
                <ModelCard key={model.id} model={model} champion={items.find(({ state }) => state === 'champion')} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <LearningPanel />
      <TrainModel opened={training} onClose={train.close} />
      <ImportModel opened={importing} onClose={take.close} />
    </Page>
  );
}
