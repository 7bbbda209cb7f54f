import { Group } from '@mantine/core';
import type { Model } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { FactsList } from '../../ui/facts-list.js';
import { Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { atHeadline, headlineBudget, modelName } from './headline.js';
import { MeasureFigure } from './measure-figure.js';
import { ModelState } from './model-state.js';
import { TrainedOn } from './trained-on.js';

/** A version in a few lines: what it learnt from, what it finds, on goods never seen too, and where it stands. */
export function ModelCard({ model, champion }: { readonly model: Model; readonly champion: Model | undefined }) {
  const say = useText();
  const format = useFormat();
  const evaluation = model.report.evaluation;
  const [all, guard] = [atHeadline(evaluation?.all), atHeadline(evaluation?.guard)];
  const title = (
    <Group gap="sm">
      <TextLink to="/models/$id" params={{ id: model.id }}>
        <bdi>{model.name}</bdi> {say('models.version', { version: model.version })}
      </TextLink>
      <ModelState state={model.state} />
    </Group>
  );
  return (
    <Panel
      title={title}
      actions={
        champion &&
        champion.id !== model.id && (
          <ButtonLink
            to="/models/compare"
            search={{ a: champion.id, b: model.id }}
            variant="default"
            aria-label={`${say('models.compare')}: ${modelName(model)}`}
          >
            {say('models.compare')}
          </ButtonLink>
        )
      }
    >
      <FactsList
        facts={[
          { id: 'trained', name: say('models.trainedOn'), value: <TrainedOn model={model} /> },
          {
            id: 'precision',
            name: say('models.precisionAt', { budget: format.share(headlineBudget, 0) }),
            value: <MeasureFigure measure={all?.precision} n={all?.selected} />,
          },
          {
            id: 'guard',
            name: say('models.guard'),
            value: <MeasureFigure measure={guard?.precision} n={guard?.selected} />,
          },
          {
            id: 'auc',
            name: say('models.auc'),
            value: <MeasureFigure measure={evaluation?.all.auc} as="plain" n={evaluation?.all.n} />,
          },
          {
            id: 'origin',
            name: say('models.origin'),
            value: (
              <>
                {say(`models.${model.origin}`)} · <Instant at={model.createdAt} />
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
