import { SimpleGrid, Text } from '@mantine/core';
import type { Decision } from '../../api/decision-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';

function Score({ score }: { readonly score: NonNullable<Decision['score']> }) {
  const say = useText();
  const format = useFormat();
  return (
    <FactsList
      facts={[
        {
          id: 'model',
          name: say('releasePage.model'),
          value: <CodeText>{`${score.model} v${score.version}`}</CodeText>,
        },
        {
          id: 'probability',
          name: say('decisionPage.probability'),
          value: (
            <>
              {format.share(score.probability)}
              <Text fz="xs" c="dimmed">
                {say('decisionPage.higherThan', { share: format.share(score.percentile) })}
              </Text>
            </>
          ),
        },
        ...(score.fused === undefined
          ? []
          : [
              {
                id: 'fused',
                name: say('selection.fused'),
                value: (
                  <>
                    {format.share(score.fused)}
                    <Text fz="xs" c="dimmed">
                      {say('selection.fusedHint')}
                    </Text>
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

function Selection({ decision }: { readonly decision: Decision }) {
  const say = useText();
  const format = useFormat();
  const { selection, release, points, timing } = decision;
  return (
    <FactsList
      facts={[
        ...(points === undefined
          ? []
          : [{ id: 'points', name: say('decisions.points'), value: format.number(points) }]),
        ...(selection
          ? [
              {
                id: 'draw',
                name: say('decisionPage.draw'),
                value: (
                  <>
                    <bdi dir="ltr">{format.number(selection.draw, 4)}</bdi>
                    <Text fz="xs" c="dimmed">
                      {say('decisionPage.drawHint', { rate: format.number(selection.randomRate, 4) })}
                    </Text>
                  </>
                ),
              },
              {
                id: 'probability',
                name: say('decisionPage.selectionProbability'),
                value: format.share(selection.probability),
              },
              ...(selection.rank === undefined || selection.capacity === undefined
                ? []
                : [
                    {
                      id: 'rank',
                      name: say('capacity.rank'),
                      value: (
                        <>
                          {say('capacity.outOf', {
                            n: format.number(selection.rank),
                            most: format.number(selection.capacity),
                          })}
                          <Text fz="xs" c="dimmed">
                            {say('capacity.rankHint')}
                          </Text>
                        </>
                      ),
                    },
                  ]),
            ]
          : []),
        {
          id: 'release',
          name: say('decisionPage.release'),
          value: (
            <>
              {say('releases.release', { number: release.number })}
              <Text fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                <CodeText>{release.digest}</CodeText>
                {timing && ` · ${say('decisionPage.time', { ms: format.number(timing.totalMs, 1) })}`}
              </Text>
            </>
          ),
        },
      ]}
    />
  );
}

/** The model's score and how the declaration was selected or not. */
export function DecisionScore({ decision }: { readonly decision: Decision }) {
  const say = useText();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Panel title={say('decisionPage.score')}>
        {decision.score ? <Score score={decision.score} /> : <Text c="dimmed">{say('decisionPage.noScore')}</Text>}
      </Panel>
      <Panel title={say('decisionPage.selection')}>
        <Selection decision={decision} />
      </Panel>
    </SimpleGrid>
  );
}
