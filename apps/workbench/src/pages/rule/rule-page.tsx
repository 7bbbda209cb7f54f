import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { mainDraft, rulesQuery } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useDraftName, useDraftPart } from '../../api/use-draft-session.js';
import { LensProvider } from '../../editor/lens/lens-provider.js';
import { declaredIn } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { LaneOrPoints } from '../../ui/lane-badge.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { DraftSwitcher } from '../drafts/draft-switcher.js';
import { PresenceChips, SoftLock } from '../drafts/presence.js';
import { usePresence } from '../drafts/use-presence.js';
import { CommitRevision } from '../rules/commit-revision.js';
import { CaseStrip } from './case-strip.js';
import { ConflictNotice } from './conflict-notice.js';
import { LensPanel } from './lens/lens-panel.js';
import { RuleColumns } from './rule-columns.js';
import { RuleNavigator } from './rule-navigator.js';
import { RulePalette } from './rule-palette.js';
import { RuleSide } from './rule-side.js';
import { SaveIndicator } from './save-indicator.js';
import { useSideToggle } from './side-toggle.js';
import styles from './rule-page.module.css';
import { usePageShortcuts } from './use-page-shortcuts.js';
import { useGuidedMarks } from './use-guided-marks.js';

const RuleEditor = lazy(() => import('../../editor/rule-editor.js').then((module) => ({ default: module.RuleEditor })));

function sliceTitle(draft: string, id: string): string | undefined {
  return declaredIn(draft).find((one) => one.id === id)?.title || undefined;
}

type Panel = 'navigator' | 'editor' | 'side';

/** The one panel a narrow screen shows; undefined where there is room for all. */
function useSinglePanel(): { panel: Panel | undefined; switcher: ReactNode } {
  const say = useText();
  const narrow = useMediaQuery('(max-width: 68em)', window.matchMedia('(max-width: 68em)').matches);
  const [panel, setPanel] = useState<Panel>('editor');
  if (!narrow) return { panel: undefined, switcher: null };
  const switcher = (
    <SegmentedControl
      aria-label={say('rulePage.panels')}
      value={panel}
      onChange={(value) => setPanel(value as Panel)}
      data={[
        { value: 'navigator', label: say('frame.rules') },
        { value: 'editor', label: say('rulePage.editor') },
        { value: 'side', label: say('rulePage.cases') },
      ]}
    />
  );
  return { panel, switcher };
}

/** Navigator, editor, and what is known of the rule, side by side; one at a time on a phone. */
export function RulePage() {
  const say = useText();
  const may = useMay();
  const { ruleSetId, ruleId } = useParams({ from: '/frame/rules/$ruleSetId/$ruleId' });
  const row = useQuery(rulesQuery).data?.items.find((item) => item.ruleId === ruleId && item.ruleSetId === ruleSetId);
  const declared = useDraftPart(ruleSetId, ({ text }) => sliceTitle(text, ruleId));
  const title = row?.name ?? declared ?? ruleId;
  useGuidedMarks(ruleSetId);
  usePageShortcuts();
  const present = usePresence(ruleSetId, ruleId);
  const isMain = useDraftName() === mainDraft;
  const [committing, setCommitting] = useState(false);
  const { panel, switcher } = useSinglePanel();
  const { isShown, toggle } = useSideToggle();
  const isRule = !ruleId.startsWith('fact:');
  const actions = (
    <>
      <PresenceChips present={present} />
      <SaveIndicator ruleSetId={ruleSetId} />
      <DraftSwitcher ruleSetId={ruleSetId} />
      {may('simulations:run') && (
        <ButtonLink to="/simulate" variant="default" leftSection={<IconPlayerPlay size={15} aria-hidden />}>
          {say('rulePage.simulate')}
        </ButtonLink>
      )}
      {may('rules:write') && isMain && <Button onClick={() => setCommitting(true)}>{say('ruleSets.commit')}</Button>}
      {panel === undefined && isRule && toggle}
    </>
  );
  const lead = (
    <>
      <TextLink to="/rules">{say('frame.rules')}</TextLink> / <CodeText>{ruleSetId}</CodeText> /{' '}
      <CodeText>{ruleId.replace(/^fact:/, '')}</CodeText> {row && <LaneOrPoints lane={row.lane} points={row.points} />}
    </>
  );
  const panels = {
    navigator: <RuleNavigator ruleSetId={ruleSetId} ruleId={ruleId} />,
    editor: (
      <div className={styles.editor}>
        <Suspense fallback={<LoadingRows rows={12} />}>
          <RuleEditor ruleSetId={ruleSetId} ruleId={ruleId} />
        </Suspense>
        {isRule && <CaseStrip ruleSetId={ruleSetId} ruleId={ruleId} />}
        {isRule && panel !== undefined && may('simulations:run') && <LensPanel ruleSetId={ruleSetId} />}
      </div>
    ),
    // On a narrow screen the lens stands below the editor.
    side: <RuleSide ruleSetId={ruleSetId} ruleId={ruleId} row={row} first={panel === undefined ? 'lens' : 'cases'} />,
  } satisfies Record<Panel, ReactNode>;
  return (
    <Page title={title} lead={lead} actions={actions}>
      <SoftLock present={present} ruleId={ruleId} />
      <ConflictNotice ruleSetId={ruleSetId} />
      {switcher}
      <LensProvider ruleSetId={ruleSetId} ruleId={ruleId}>
        {panel === undefined ? (
          <RuleColumns {...panels} side={isShown || !isRule ? panels.side : undefined} />
        ) : (
          <div className={styles.single}>{panels[panel]}</div>
        )}
      </LensProvider>
      <RulePalette ruleSetId={ruleSetId} ruleId={ruleId} />
      <CommitRevision
        set={committing ? { id: ruleSetId, title: ruleSetId } : undefined}
        onClose={() => setCommitting(false)}
      />
    </Page>
  );
}
