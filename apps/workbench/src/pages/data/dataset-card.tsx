import { Group, Text } from '@mantine/core';
import { IconPlayerPlay, IconTableShortcut } from '@tabler/icons-react';
import type { Dataset } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';

/** What a dataset holds and what is known of it. */
export function DatasetCard({ dataset }: { readonly dataset: Dataset }) {
  const say = useText();
  const may = useMay();
  const format = useFormat();
  const { language } = useLanguage();
  const { id, declarations, inspected, irregular, from, to } = dataset;
  const period = from && to ? say('data.period', { from: format.day(from), to: format.day(to) }) : '—';
  return (
    <Panel title={<bdi>{dataset.title[language]}</bdi>} hint={<CodeText>{id}</CodeText>}>
      <Text fz="xl" fw={620}>
        {say('words.declarations', { count: declarations })}
      </Text>
      <FactsList
        facts={[
          { id: 'items', name: say('data.items'), value: format.number(dataset.items) },
          { id: 'period', name: say('simulate.period'), value: period },
          {
            id: 'inspected',
            name: say('simulationResult.inspected'),
            value: say('data.inspectedShare', {
              n: inspected,
              share: format.share(inspected / Math.max(1, declarations)),
            }),
          },
          {
            id: 'irregular',
            name: say('simulationResult.irregular'),
            value: say('data.irregularShare', {
              n: irregular,
              share: format.share(irregular / Math.max(1, inspected)),
            }),
          },
        ]}
      />
      <Group gap="xs" mt="sm">
        <ButtonLink
          to="/data/$id"
          params={{ id }}
          variant="default"
          leftSection={<IconTableShortcut size={15} aria-hidden />}
        >
          {say('data.browse')}
        </ButtonLink>
        {may('simulations:run') && (
          <ButtonLink
            to="/simulate"
            search={{ dataset: id }}
            variant="light"
            leftSection={<IconPlayerPlay size={15} aria-hidden />}
          >
            {say('data.simulate')}
          </ButtonLink>
        )}
      </Group>
    </Panel>
  );
}
