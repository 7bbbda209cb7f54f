import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { decisionQuery } from '../../api/decision-queries.js';
import type { DecisionDetail } from '../../api/decision-queries.js';
import { useMay } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { DeclarationView } from '../../ui/declaration-view.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { Instant } from '../../ui/when.js';
import { causeKeys } from './cause.js';
import { DecisionActs } from './decision-acts.js';
import { DecisionReasons } from './decision-reasons.js';
import { DecisionReplay } from './decision-replay.js';
import { DecisionScore } from './decision-score.js';
import { DecisionTrace } from './decision-trace.js';
import { MakeCase } from './make-case.js';
import { NearMisses } from './near-misses.js';
import { RecordAct } from './record-act.js';
import { ScoreContributions } from './score-contributions.js';
import styles from './decisions.module.css';

function Controls({ controls }: { readonly controls: DecisionDetail['decision']['controls'] }) {
  const say = useText();
  if (controls.length === 0) return <Text c="dimmed">{say('decisionPage.noControls')}</Text>;
  return (
    <ul className={styles.controls}>
      {controls.map(({ code, text }) => (
        <li key={code}>
          <bdi>{text}</bdi> <CodeText>{code}</CodeText>
        </li>
      ))}
    </ul>
  );
}

function Body({ detail }: { readonly detail: DecisionDetail }) {
  const say = useText();
  const may = useMay();
  const { decision, declaration, acts } = detail;
  const items = Array.isArray(declaration['items']) ? declaration['items'].length : 0;
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Panel title={say('decisionPage.declaration')}>
          <DeclarationView declaration={declaration} />
        </Panel>
      </div>
      <div className={styles.stack}>
        {may('decisions:explain') && (
          <Panel title={say('decisionPage.why')}>
            <DecisionReasons decision={decision} />
          </Panel>
        )}
        <Panel
          title={say('decisionPage.controls')}
          hint={may('decisions:explain') ? undefined : say('decisionPage.hiddenReasons')}
        >
          <Controls controls={decision.controls} />
        </Panel>
        <Panel title={say('decisionPage.acts')}>
          <DecisionActs acts={acts} />
          {may('inspections:record') && <RecordAct decisionId={decision.id} itemCount={items} />}
        </Panel>
        {may('decisions:explain') && (
          <>
            <DecisionScore decision={decision} />
            {decision.score && <ScoreContributions decisionId={decision.id} />}
            <Panel title={say('nearMisses.title')} hint={say('nearMisses.hint')}>
              <NearMisses id={decision.id} />
            </Panel>
            <Panel title={say('decisionPage.trace')} hint={say('decisionPage.traceHint')}>
              <DecisionTrace id={decision.id} />
            </Panel>
            <Panel title={say('decisionPage.replay')} hint={say('decisionPage.replayHint')}>
              <DecisionReplay id={decision.id} />
            </Panel>
          </>
        )}
      </div>
    </div>
  );
}

/** One decision: the declaration on one side, why and what came of it on the other. */
export function DecisionPage() {
  const say = useText();
  const may = useMay();
  const { language } = useLanguage();
  const { id } = useParams({ from: '/frame/decisions/$id' });
  const query = useQuery(decisionQuery(id, language));
  const decision = query.data?.decision;
  const lead = (
    <>
      <TextLink to="/decisions">{say('frame.decisions')}</TextLink>
      {decision && (
        <>
          {' / '}
          <LaneBadge lane={decision.lane} /> {may('decisions:explain') && `${say(causeKeys[decision.cause])} · `}
          <Instant at={decision.decidedAt} />
          {decision.mode !== 'full' && ` · ${say('decisions.mode')}: ${say(`decisions.${decision.mode}`)}`}
        </>
      )}
    </>
  );
  return (
    <Page
      title={decision?.reference ?? say('decisions.title')}
      heading={decision && <CodeText>{decision.reference}</CodeText>}
      lead={lead}
      actions={query.data && may('rules:write') && <MakeCase detail={query.data} />}
    >
      <Loaded query={query} rows={12}>
        {(detail) => <Body detail={detail} />}
      </Loaded>
    </Page>
  );
}
