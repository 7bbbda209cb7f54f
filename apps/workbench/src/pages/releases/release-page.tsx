import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { releaseQuery } from '../../api/release-queries.js';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { ReleaseChanges } from './release-changes.js';
import { ReleaseCommands } from './release-commands.js';
import { ReleaseContents } from './release-contents.js';
import { ReleaseEvidence } from './release-evidence.js';
import { ReleaseHistory } from './release-history.js';
import { ReleasePeople } from './release-people.js';
import { ReleaseStateBadge } from './release-state-badge.js';
import styles from './release-page.module.css';

function Body({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Panel title={say('releasePage.what')}>
          <ReleaseChanges changes={release.changes} />
        </Panel>
        <Panel title={say('releasePage.why')}>
          <Text style={{ whiteSpace: 'pre-wrap' }} {...(!release.reason && { c: 'dimmed' })}>
            <bdi>{release.reason || say('releasePage.noReason')}</bdi>
          </Text>
        </Panel>
        <ReleaseEvidence release={release} />
      </div>
      <div className={styles.side}>
        <ReleaseCommands release={release} />
        <Panel title={say('releasePage.people')}>
          <ReleasePeople release={release} />
        </Panel>
        <Panel title={say('releasePage.contents')}>
          <ReleaseContents release={release} />
        </Panel>
        <Panel title={say('releasePage.history')}>
          <ReleaseHistory release={release} />
        </Panel>
      </div>
    </div>
  );
}

/** One release in the order a supervisor judges it: what, why, evidence, people, decision. */
export function ReleasePage() {
  const say = useText();
  const { id } = useParams({ from: '/frame/releases/$id' });
  const query = useQuery(releaseQuery(id));
  const release = query.data;
  const lead = (
    <>
      <TextLink to="/releases">{say('frame.releases')}</TextLink>
      {release && (
        <>
          {' / '}
          {say('releases.release', { number: release.number })} <ReleaseStateBadge state={release.state} />
        </>
      )}
    </>
  );
  return (
    <Page title={release?.title ?? say('releases.title')} lead={lead}>
      <Loaded query={query}>{(loaded) => <Body release={loaded} />}</Loaded>
    </Page>
  );
}
