import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ModelDetail } from '../../api/model-queries.js';
import type { TextKey } from '../../i18n/texts.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { Instant } from '../../ui/when.js';
import { TrainedOn } from './trained-on.js';

/** Where a model comes from. */
export function ModelLineage({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  const format = useFormat();
  const { lineage } = model;
  const code = (text: string | undefined): ReactNode => text !== undefined && <CodeText>{text}</CodeText>;
  const lines: readonly (readonly [TextKey, ReactNode])[] = [
    ['models.origin', say(`models.${model.origin}`)],
    ['models.trainedOn', <TrainedOn key="trained" model={model} />],
    ['models.dataset', code(lineage.datasetId)],
    ['modelPage.datasetDigest', code(lineage.datasetDigest)],
    ['modelPage.file', code(lineage.fileName)],
    ['models.kind', code(lineage.kind)],
    ['selection.rulesOf', lineage.release !== undefined && say('releases.release', { number: lineage.release })],
    ['models.seed', format.number(model.seed)],
    ['modelPage.code', code(lineage.code)],
    ['models.trees', format.number(model.trees)],
    ['models.target', say('models.irregular')],
    ['models.digest', code(model.digest)],
    [
      'modelPage.created',
      <>
        <Instant at={model.createdAt} /> {say('words.by', { name: model.createdBy })}
      </>,
    ],
  ];
  return (
    <Panel title={say('modelPage.lineage')} hint={say('modelPage.lineageHint')}>
      <FactsList
        facts={lines.flatMap(([key, value]) => (value === false ? [] : [{ id: key, name: say(key), value }]))}
      />
    </Panel>
  );
}

/** Every column and how it is made. */
export function ModelFeatures({ model }: { readonly model: ModelDetail }) {
  const say = useText();
  return (
    <Panel title={`${say('models.features')} (${model.expressions.length})`}>
      <FactsList
        facts={model.expressions.map(({ name, text }) => ({
          id: name,
          name: <CodeText>{name}</CodeText>,
          value: (
            <Text fz="sm">
              <CodeText>{text}</CodeText>
            </Text>
          ),
        }))}
      />
    </Panel>
  );
}
