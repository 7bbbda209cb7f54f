import { SimpleGrid, Text } from '@mantine/core';
import { IconDatabaseImport, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { datasetsQuery, importsQuery } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { DatasetCard } from './dataset-card.js';
import { ImportHistory } from './import-history.js';

/** Datasets and the imports that made them. */
export function DataPage() {
  const say = useText();
  const may = useMay();
  const datasets = useQuery(datasetsQuery);
  const imports = useQuery(importsQuery);
  const importLink = may('datasets:import') && (
    <ButtonLink to="/data/import" leftSection={<IconFileImport size={15} aria-hidden />}>
      {say('data.import')}
    </ButtonLink>
  );
  return (
    <Page title={say('data.title')} lead={say('data.lead')} actions={importLink}>
      <Loaded query={datasets} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty
                icon={IconDatabaseImport}
                title={say('data.emptyTitle')}
                hint={say('data.emptyHint')}
                action={importLink}
              />
            </Panel>
          ) : (
            <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing="md">
              {items.map((dataset) => (
                <DatasetCard key={dataset.id} dataset={dataset} />
              ))}
            </SimpleGrid>
          )
        }
      </Loaded>
      <Panel title={say('data.imports')} body="flush">
        <Loaded query={imports} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Text c="dimmed" px="md" pb="md">
                {say('data.noImports')}
              </Text>
            ) : (
              <ImportHistory imports={items} />
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}
