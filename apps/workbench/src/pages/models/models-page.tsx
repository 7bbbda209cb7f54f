import { Group, SimpleGrid, Text } from '@mantine/core';
import { IconRocket, IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { modelsQuery } from '../../api/settings-queries.js';
import type { Model } from '../../api/settings-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { FactsList } from '../../ui/facts-list.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { Instant } from '../../ui/when.js';

function ModelCard({ model }: { readonly model: Model }) {
  const say = useText();
  const format = useFormat();
  const { from, to, rows, positives } = model.trainedOn;
  const title = (
    <Group gap="sm">
      <bdi>{model.name}</bdi> {say('records.version', { version: model.version })}
      {model.active && (
        <StatusBadge tone="good" icon={IconRocket}>
          {say('records.active')}
        </StatusBadge>
      )}
    </Group>
  );
  return (
    <Panel title={title}>
      <FactsList
        facts={[
          { id: 'target', name: say('records.target'), value: <CodeText>{model.target}</CodeText> },
          {
            id: 'trained',
            name: say('records.trainedOn'),
            value: (
              <>
                {say('data.period', { from: format.day(from), to: format.day(to) })}
                <Text fz="sm" c="dimmed">
                  {say('records.trainedFigures', { rows, positives })}
                </Text>
              </>
            ),
          },
          { id: 'trees', name: say('records.trees'), value: format.number(model.trees) },
          {
            id: 'features',
            name: `${say('records.features')} (${model.features.length})`,
            value: (
              <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
                <CodeText>{model.features.join(', ')}</CodeText>
              </Text>
            ),
          },
          { id: 'created', name: say('settings.created'), value: <Instant at={model.createdAt} /> },
          { id: 'digest', name: say('records.digest'), value: <CodeText>{model.digest}</CodeText> },
        ]}
      />
    </Panel>
  );
}

/** Score models, newest first. */
export function ModelsPage() {
  const say = useText();
  const models = useQuery(modelsQuery);
  return (
    <Page title={say('records.models')} lead={say('records.modelsLead')}>
      <Loaded query={models}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty icon={IconTargetArrow} title={say('records.modelsEmpty')} hint={say('records.modelsEmptyHint')} />
            </Panel>
          ) : (
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
              {items.map((model) => (
                <ModelCard key={model.id} model={model} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
    </Page>
  );
}
