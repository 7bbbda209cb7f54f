import { Alert, Group, SimpleGrid, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { modelQuery } from '../../api/model-queries.js';
import type { ModelDetail } from '../../api/model-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { ReleaseStateBadge } from '../releases/release-state-badge.js';
import { DraftRelease } from './draft-release.js';
import { ModelFusion } from './model-fusion.js';
import { ModelEvaluation } from './model-evaluation.js';
import { ModelFeatures, ModelLineage } from './model-lineage.js';
import { ModelShadow } from './model-shadow.js';
import { ModelState } from './model-state.js';
import { RetireModel } from './retire-model.js';

function Releases({ releases }: Pick<ModelDetail, 'releases'>) {
  const say = useText();
  return (
    <Panel title={say('modelPage.releases')}>
      {releases.length === 0 ? (
        <Text c="dimmed">{say('modelPage.noReleases')}</Text>
      ) : (
        releases.map(({ id, number, title, state }) => (
          <Group key={id} gap="xs">
            <TextLink to="/releases/$id" params={{ id }}>
              {say('simulate.release', { number, title })}
            </TextLink>
            <ReleaseStateBadge state={state} />
          </Group>
        ))
      )}
    </Panel>
  );
}

function Actions({ model }: { readonly model: ModelDetail }) {
  const may = useMay();
  return (
    <>
      {may('models:write') && model.state === 'challenger' && <RetireModel model={model} />}
      {may('releases:propose') && model.state === 'challenger' && <DraftRelease model={model} />}
    </>
  );
}

function Body({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  return (
    <>
      {model.retired && (
        <Alert color="gray" icon={<IconArchive aria-hidden />}>
          {say('modelPage.retiredBy', { reason: model.retired.reason })} · <Instant at={model.retired.at} />{' '}
          {say('words.by', { name: model.retired.by })}
        </Alert>
      )}
      <ModelEvaluation report={model.report} />
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {model.state === 'challenger' && <ModelShadow shadow={model.shadow} />}
        <Releases releases={model.releases} />
        <ModelLineage model={model} />
        {model.fusion && <ModelFusion fusion={model.fusion} />}
        <ModelFeatures model={model} />
      </SimpleGrid>
    </>
  );
}

/** One version of a model: what it finds, how it compares on live decisions, where it comes from. */
export function ModelPage() {
  const say = useText();
  const { id } = useParams({ from: '/frame/models/$id' });
  const query = useQuery(modelQuery(id));
  const model = query.data;
  const lead = (
    <Group gap="xs">
      <TextLink to="/models">{say('models.title')}</TextLink>
      {model && <ModelState state={model.state} />}
    </Group>
  );
  return (
    <Page
      title={model ? `${model.name} ${model.version}` : say('models.title')}
      heading={
        model && (
          <>
            <bdi>{model.name}</bdi> {say('models.version', { version: model.version })}
          </>
        )
      }
      lead={lead}
      actions={model && <Actions model={model} />}
    >
      <Loaded query={query} rows={12}>
        {(detail) => <Body model={detail} />}
      </Loaded>
    </Page>
  );
}
