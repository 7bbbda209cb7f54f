import { Alert, Avatar, Button, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Present } from '../../api/draft-queries.js';
import { mainDraft } from '../../api/rule-queries.js';
import { useDraftName } from '../../api/use-draft-session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import styles from './drafts.module.css';

/** The others, each once: where they edit before where they look. */
function othersOf(present: readonly Present[]): Present[] {
  const byName = new Map<string, Present>();
  for (const one of present) if (!one.isMe && !byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}

/** Who else has this rule set open. */
export function PresenceChips({ present }: { readonly present: readonly Present[] }) {
  const say = useText();
  const draft = useDraftName();
  const others = othersOf(present);
  if (others.length === 0) return null;
  return (
    <ul className={styles.present} aria-label={say('drafts.here')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {others.map((one) => {
        const where = one.draft === mainDraft ? say('drafts.main') : one.draft;
        const told = say(one.editing ? 'drafts.edits' : 'drafts.reads', { name: one.name, rule: one.ruleId ?? '' });
        const label = one.draft === draft ? told : `${told} ${say('drafts.inDraft', { draft: where })}`;
        return (
          <li key={one.name}>
            <Tooltip label={label} events={{ hover: true, focus: true, touch: true }}>
              <Avatar
                size="sm"
                radius="xl"
                name={one.name}
                color={one.editing ? 'tide' : 'gray'}
                variant={one.editing ? 'filled' : 'light'}
                tabIndex={0}
                role="img"
                aria-label={label}
              />
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

/** A notice, no lock: somebody else is editing this very rule. */
export function SoftLock({ present, ruleId }: { readonly present: readonly Present[]; readonly ruleId: string }) {
  const say = useText();
  const format = useFormat();
  const draft = useDraftName();
  const [seen, setSeen] = useState('');
  const other = present.find((one) => !one.isMe && one.editing && one.ruleId === ruleId && one.draft === draft);
  const key = other && `${other.name} ${other.since}`;
  if (!other || key === seen) return null;
  return (
    <Alert color="yellow" icon={<IconPencil aria-hidden />} role="status">
      {say('drafts.editsSince', { name: other.name, time: format.instant(other.since) })}
      <div className={styles.foot}>
        <Button variant="default" onClick={() => setSeen(key ?? '')}>
          {say('drafts.editAnyway')}
        </Button>
      </div>
    </Alert>
  );
}
