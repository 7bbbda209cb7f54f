import { Pill } from '@mantine/core';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import styles from './release-page.module.css';

/** Who wrote, proposed and approved: never one and the same person. */
export function ReleasePeople({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  return (
    <FactsList
      facts={[
        {
          id: 'authors',
          name: say('releasePage.authors'),
          value:
            release.authors.length === 0 ? (
              '—'
            ) : (
              <span className={styles.people}>
                {release.authors.map((author) => (
                  <Pill key={author}>
                    <bdi>{author}</bdi>
                  </Pill>
                ))}
              </span>
            ),
        },
        { id: 'proposed', name: say('releasePage.proposedBy'), value: <bdi>{release.proposedBy ?? '—'}</bdi> },
        { id: 'approved', name: say('releasePage.approvedBy'), value: <bdi>{release.approvedBy ?? '—'}</bdi> },
      ]}
    />
  );
}
