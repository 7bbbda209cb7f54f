import { IconCircleCheck, IconClipboardCheck, IconFileSearch, IconPackage } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Tooltip } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import styles from './lane-badge.module.css';

export const lanes = ['red', 'yellow', 'blue', 'green'] as const;
export type Lane = (typeof lanes)[number];

/** What happens to the goods, as a picture: opened, read, audited later, let go. */
const icons: Readonly<Record<Lane, Icon>> = {
  red: IconPackage,
  yellow: IconFileSearch,
  blue: IconClipboardCheck,
  green: IconCircleCheck,
};

interface Props {
  readonly lane: Lane;
  readonly size?: 'md' | 'lg';
}

/** A lane by word, picture and colour together. */
export function LaneBadge({ lane, size = 'md' }: Props) {
  const say = useText();
  const LaneIcon = icons[lane];
  return (
    <Tooltip label={say(`words.${lane}Meaning`)}>
      <span className={styles.badge} data-lane={lane} data-size={size}>
        <LaneIcon size={size === 'lg' ? 18 : 14} stroke={1.8} aria-hidden />
        {say(`words.${lane}`)}
      </span>
    </Tooltip>
  );
}

/** The place of a lane in a rule that may name none. */
export function LaneOrPoints({ lane, points }: { readonly lane: Lane | undefined; readonly points: number }) {
  const say = useText();
  return (
    <span className={styles.pair}>
      {lane ? <LaneBadge lane={lane} /> : <span className={styles.badge}>{say('words.pointsOnly')}</span>}
      {points > 0 && <span className={styles.points}>{say('words.points', { count: points })}</span>}
    </span>
  );
}
