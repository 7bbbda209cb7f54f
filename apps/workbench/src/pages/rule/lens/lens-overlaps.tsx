import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { rulesQuery } from '../../../api/rule-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { CodeText } from '../../../ui/ltr.js';
import { TextLink } from '../../../ui/text-link.js';
import styles from './lens.module.css';
import { ListedNumber } from './listed-number.js';

interface Props {
  readonly answer: LensAnswer;
  readonly ruleSetId: string;
}

/** The rules of the release that hit most of the same declarations. */
export function LensOverlaps({ answer, ruleSetId }: Props) {
  const say = useText();
  const format = useFormat();
  const rows = useQuery(rulesQuery).data?.items;
  const { hits, overlaps } = answer;
  return (
    <div>
      <Title order={3}>{say('lens.overlaps')}</Title>
      {overlaps.length === 0 && (
        <Text fz="sm" c="dimmed">
          {say('lens.noOverlaps')}
        </Text>
      )}
      <ul className={styles.overlaps}>
        {overlaps.map(({ declarations, name, ruleId }) => {
          const home = rows?.find((row) => row.ruleId === ruleId)?.ruleSetId ?? ruleSetId;
          return (
            <li key={ruleId}>
              <TextLink to="/rules/$ruleSetId/$ruleId" params={{ ruleSetId: home, ruleId }} title={name}>
                <CodeText>{ruleId}</CodeText>
              </TextLink>
              <bdi className={styles.name}>{name}</bdi>
              <span className={styles.count}>
                <ListedNumber
                  count={declarations}
                  group={{ kind: 'overlap', ruleId }}
                  title={say('lens.sharedWith', { ruleId })}
                >
                  {format.number(declarations)}
                </ListedNumber>
              </span>
              <span className={styles.share}>{format.share(declarations / Math.max(1, hits.declarations), 0)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
