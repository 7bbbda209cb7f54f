import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { explanationQuery } from '../../api/model-queries.js';
import type { ScoreExplanation } from '../../api/model-queries.js';
import type { TextKey } from '../../i18n/texts.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { StatusBadge } from '../../ui/status-badge.js';
import styles from './score-contributions.module.css';

type Group = ScoreExplanation['groups'][number];

const groupKeys: Readonly<Record<string, TextKey>> = {
  trader: 'scorePanel.trader',
  value: 'scorePanel.value',
  origin: 'scorePanel.origin',
  commodity: 'scorePanel.commodity',
  quantity: 'scorePanel.quantity',
  documents: 'scorePanel.documents',
};

/** Log-odds below which a group is not worth a word. */
const worthSaying = 0.05;
/** Features shown of a group, those that move the score most. */
const shownFeatures = 4;

function useGroupName(): (group: string) => string {
  const say = useText();
  return (group) => say(groupKeys[group] ?? 'scorePanel.other');
}

/** From the middle to the end where it raises the score, to the start where it lowers it. */
function Bar({ contribution, most }: { readonly contribution: number; readonly most: number }) {
  const share = `${(50 * Math.abs(contribution)) / most}%`;
  const place = contribution >= 0 ? { insetInlineStart: '50%' } : { insetInlineEnd: '50%' };
  return (
    <span className={styles.scale} aria-hidden>
      <span
        className={styles.bar}
        data-direction={contribution >= 0 ? 'raises' : 'lowers'}
        style={{ inlineSize: share, ...place }}
      />
    </span>
  );
}

function GroupRow({ group, most }: { readonly group: Group; readonly most: number }) {
  const say = useText();
  const format = useFormat();
  const name = useGroupName();
  const { contribution, features } = group;
  const direction =
    Math.abs(contribution) < worthSaying
      ? 'scorePanel.neither'
      : contribution > 0
        ? 'scorePanel.raises'
        : 'scorePanel.lowers';
  return (
    <li>
      <details>
        <summary className={styles.row}>
          <span>{name(group.group)}</span>
          <Bar contribution={contribution} most={most} />
          <span className={styles.amount}>
            <bdi dir="ltr">{format.number(contribution, 2)}</bdi> {say(direction)}
          </span>
        </summary>
        <ul className={styles.features} aria-label={say('scorePanel.features')}>
          {features.slice(0, shownFeatures).map(({ feature, text, value, contribution: part }) => (
            <li key={feature} className={styles.feature} title={text}>
              <CodeText>{feature}</CodeText>
              <span>{value === undefined ? say('words.missing') : format.number(value, 3)}</span>
              <bdi dir="ltr">{format.number(part, 2)}</bdi>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Contributions({ explanation }: { readonly explanation: ScoreExplanation }) {
  const say = useText();
  const format = useFormat();
  const { expected, groups, item, method, uncalibrated, words } = explanation;
  const most = Math.max(1e-9, ...groups.map(({ contribution }) => Math.abs(contribution)));
  return (
    <>
      {words.map((sentence) => (
        <Text key={sentence} mb="xs">
          {sentence}
        </Text>
      ))}
      <Text fz="sm" c="dimmed">
        {say('scorePanel.hint', { item })}
      </Text>
      <ul className={styles.groups} aria-label={say('scorePanel.title')}>
        {groups.map((group) => (
          <GroupRow key={group.group} group={group} most={most} />
        ))}
      </ul>
      <Text fz="sm" c="dimmed">
        {say('scorePanel.expected', { expected: format.share(expected), uncalibrated: format.share(uncalibrated) })} ·{' '}
        {say('scorePanel.amount')}{' '}
        <StatusBadge tone={method === 'exact' ? 'neutral' : 'attention'}>{say(`scorePanel.${method}`)}</StatusBadge>
      </Text>
    </>
  );
}

/** What the score of a decision is made of, in groups that mean something to an officer. */
export function ScoreContributions({ decisionId }: { readonly decisionId: string }) {
  const say = useText();
  const { language } = useLanguage();
  const query = useQuery(explanationQuery(decisionId, language));
  return (
    <Panel title={say('scorePanel.title')}>
      <Loaded query={query} rows={4}>
        {(explanation) => <Contributions explanation={explanation} />}
      </Loaded>
    </Panel>
  );
}
