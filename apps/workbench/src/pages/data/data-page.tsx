import { IconDatabaseOff, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { datasetsQuery, importsQuery } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import { DatasetCard } from './dataset-card.js';
import { ImportHistory } from './import-history.js';
import { LivePanel } from './live-panel.js';
import styles from './data.module.css';

function ImportButton() {
  const say = useText();
  const may = useMay();
  const icon = <IconFileImport size={15} aria-hidden />;
  return may('datasets:import') ? (
    <ButtonLink to="/data/import" leftSection={icon}>
      {say('data.import')}
    </ButtonLink>
  ) : (
    <ReasonedButton refusal={say('words.needsPermission')} leftSection={icon} onClick={() => undefined}>
      {say('data.import')}
    </ReasonedButton>
  );
}

/** Past declarations to simulate on, and how they came here. */
export function DataPage() {
  const say = useText();
  const datasets = useQuery(datasetsQuery);
  const imports = useQuery(importsQuery);
  return (
    <Page title={say('data.title')} lead={say('data.lead')} actions={<ImportButton />}>
      <Loaded query={datasets}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty icon={IconDatabaseOff} title={say('data.emptyTitle')} hint={say('data.emptyHint')} />
            </Panel>
          ) : (
            <div className={styles.cards}>
              {items.map((dataset) => (
                <DatasetCard key={dataset.id} dataset={dataset} />
              ))}
            </div>
          )
        }
      </Loaded>
      <LivePanel />
      <Panel title={say('data.imports')} body="flush">
        <Loaded query={imports}>{({ items }) => <ImportHistory imports={items} />}</Loaded>
      </Panel>
    </Page>
  );
}
