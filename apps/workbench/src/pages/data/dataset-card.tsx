import { Text, Title } from '@mantine/core';
import { IconPlayerPlay, IconTable } from '@tabler/icons-react';
import type { Dataset } from '../../api/dataset-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { CodeText } from '../../ui/ltr.js';
import { MissingRows } from './missing-rows.js';
import styles from './data.module.css';

const percentOf = (part: number, whole: number) => `${whole > 0 ? (part / whole) * 100 : 0}%`;

/** What is known of a dataset in two sentences and a bar: irregular, conform, never inspected. */
function KnownShares({ dataset }: { readonly dataset: Dataset }) {
  const say = useText();
  const format = useFormat();
  const { declarations, inspected, irregular } = dataset;
  const share = (part: number, whole: number) => format.share(whole > 0 ? part / whole : 0);
  return (
    <div>
      <div className={styles.shares} aria-hidden>
        <span data-share="irregular" style={{ inlineSize: percentOf(irregular, declarations) }} />
        <span data-share="conform" style={{ inlineSize: percentOf(inspected - irregular, declarations) }} />
      </div>
      <Text fz="sm" mt={6}>
        {say('data.inspectedShare', { n: inspected, share: share(inspected, declarations) })}
        {' · '}
        {say('data.irregularShare', { n: irregular, share: share(irregular, inspected) })}
      </Text>
    </div>
  );
}

/** A dataset: how much, of when, and how much of it is known. */
export function DatasetCard({ dataset }: { readonly dataset: Dataset }) {
  const say = useText();
  const may = useMay();
  const format = useFormat();
  const { language } = useLanguage();
  const { id, title, declarations, items, from, to, missing, snapshotOf } = dataset;
  return (
    <article className={styles.card}>
      <div>
        <Title order={2}>
          <bdi>{title[language]}</bdi>
        </Title>
        <CodeText>{id}</CodeText>
        {snapshotOf !== undefined && (
          <Text component="span" fz="sm" c="dimmed">
            {' · '}
            {say('datasetCare.snapshotOf', { dataset: snapshotOf })}
          </Text>
        )}
      </div>
      <Text>
        {say('words.declarations', { count: declarations })} · {say('words.items', { count: items })}
        {from && to && (
          <Text component="span" c="dimmed" display="block" fz="sm">
            {say('data.period', { from: format.day(from), to: format.day(to) })}
          </Text>
        )}
      </Text>
      <KnownShares dataset={dataset} />
      {missing && <MissingRows missing={missing} />}
      <div className={styles.cardActions}>
        <ButtonLink to="/data/$id" params={{ id }} variant="default" leftSection={<IconTable size={15} aria-hidden />}>
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
      </div>
    </article>
  );
}
