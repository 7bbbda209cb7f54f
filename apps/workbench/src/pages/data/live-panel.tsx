import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { liveHistoryQuery, profilesQuery } from '../../api/dataset-care-queries.js';
import type { LiveHistory, Profiles } from '../../api/dataset-care-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

function LastLoad({ last }: Pick<LiveHistory, 'last'>) {
  const say = useText();
  const format = useFormat();
  if (!last) return <>{say('datasetCare.notYet')}</>;
  const rows = { declarations: format.number(last.declarations), acts: format.number(last.acts) };
  return (
    <>
      {format.instant(last.at)} · {say('datasetCare.lastRows', rows)}
    </>
  );
}

function ProfilesInUse({ snapshot }: Pick<Profiles, 'snapshot'>) {
  const say = useText();
  const format = useFormat();
  if (!snapshot) return <>{say('datasetCare.profilesNone')}</>;
  const { asOf, current, takenAt } = snapshot;
  return (
    <>
      {say('datasetCare.profilesAsOf', { day: format.day(asOf), at: format.instant(takenAt) })}
      {!current && ` · ${say('datasetCare.refreshing')}`}
    </>
  );
}

function Standing({ live }: { readonly live: LiveHistory }) {
  const say = useText();
  const format = useFormat();
  const profiles = useQuery(profilesQuery).data;
  const { dataset, lagSeconds, last, problem, waiting } = live;
  const rows = { decisions: format.number(waiting.decisions), acts: format.number(waiting.acts) };
  return (
    <>
      {problem !== undefined && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} mb="sm">
          {say('datasetCare.problem', { message: problem })}
        </Alert>
      )}
      <FactsList
        facts={[
          {
            id: 'dataset',
            name: say('data.dataset'),
            value: last ? (
              <TextLink to="/data/$id" params={{ id: dataset }}>
                <CodeText>{dataset}</CodeText>
              </TextLink>
            ) : (
              <CodeText>{dataset}</CodeText>
            ),
          },
          { id: 'last', name: say('datasetCare.lastLoad'), value: <LastLoad last={last} /> },
          { id: 'waiting', name: say('datasetCare.waiting'), value: say('datasetCare.waitingRows', rows) },
          { id: 'lag', name: say('datasetCare.lag'), value: format.seconds(lagSeconds) },
          {
            id: 'profiles',
            name: say('datasetCare.profiles'),
            value: <ProfilesInUse snapshot={profiles?.snapshot} />,
          },
        ]}
      />
    </>
  );
}

/** How far the history is that decisions are made with. */
export function LivePanel() {
  const say = useText();
  const live = useQuery(liveHistoryQuery);
  return (
    <Panel title={say('datasetCare.live')} hint={say('datasetCare.liveHint')}>
      <Loaded query={live} rows={3}>
        {(standing) => <Standing live={standing} />}
      </Loaded>
    </Panel>
  );
}
