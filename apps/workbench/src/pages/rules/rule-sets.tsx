import { Button, Menu, Text, ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconDots, IconDownload, IconHistory, IconPencil, IconPlus } from '@tabler/icons-react';
import { exportRevision } from '@tidewaiter/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressOf } from '../../api/call.js';
import { ruleSetsQuery } from '../../api/rule-queries.js';
import type { RuleSet } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { CommitRevision } from './commit-revision.js';
import { NewRuleSet } from './new-rule-set.js';
import { RevisionHistory } from './revision-history.js';
import styles from './rules.module.css';

interface MenuProps {
  readonly set: RuleSet;
  readonly revisionId: string;
  readonly onHistory: () => void;
}

function SetMenu({ set, revisionId, onHistory }: MenuProps) {
  const say = useText();
  const address = (as: 'text' | 'json-rules-engine') =>
    addressOf(exportRevision, { params: { id: revisionId }, query: { as } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('ruleSets.actionsOf', { set: set.title })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={onHistory}>
          {say('ruleSets.revisions')}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={address('text')}
          download={`${set.id}.rules`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('ruleSets.exportText')}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={address('json-rules-engine')}
          download={`${set.id}.json`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('ruleSets.exportJson')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface CardProps {
  readonly set: RuleSet;
  readonly onCommit: () => void;
  readonly onHistory: () => void;
}

function RuleSetCard({ set, onCommit, onHistory }: CardProps) {
  const say = useText();
  const may = useMay();
  const revision = set.newestRevision;
  return (
    <div className={styles.set}>
      <div>
        <Text fw={600}>
          <bdi>{set.title}</bdi>
        </Text>
        <Text fz="sm" c="dimmed">
          <bdi>{set.agency}</bdi> · {say('words.rules', { count: set.ruleCount })} ·{' '}
          {revision ? say('ruleSets.revision', { number: revision.number }) : say('ruleSets.noRevision')}
        </Text>
        <StatusBadge tone={set.changed ? 'attention' : 'neutral'} icon={set.changed ? IconPencil : IconCheck}>
          {say(set.changed ? 'ruleSets.changed' : 'ruleSets.unchanged')}
        </StatusBadge>
      </div>
      <div className={styles.setActions}>
        {may('rules:write') && set.changed && (
          <Tooltip label={say('ruleSets.commitHint')}>
            <Button variant="light" onClick={onCommit}>
              {say('ruleSets.commit')}
            </Button>
          </Tooltip>
        )}
        {revision && <SetMenu set={set} revisionId={revision.id} onHistory={onHistory} />}
      </div>
    </div>
  );
}

/** The rule sets with what of them is not committed. */
export function RuleSets() {
  const say = useText();
  const may = useMay();
  const sets = useQuery(ruleSetsQuery);
  const [committing, setCommitting] = useState<RuleSet>();
  const [remembering, setRemembering] = useState<RuleSet>();
  const [newOpened, newSet] = useDisclosure(false);
  if (!sets.data) return null;
  return (
    <>
      <div className={styles.sets}>
        {sets.data.items.map((set) => (
          <RuleSetCard
            key={set.id}
            set={set}
            onCommit={() => setCommitting(set)}
            onHistory={() => setRemembering(set)}
          />
        ))}
      </div>
      {may('rules:write') && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={newSet.open}
          >
            {say('ruleSets.newSet')}
          </Button>
        </div>
      )}
      <CommitRevision set={committing} onClose={() => setCommitting(undefined)} />
      <RevisionHistory set={remembering} onClose={() => setRemembering(undefined)} />
      <NewRuleSet opened={newOpened} onClose={newSet.close} />
    </>
  );
}
