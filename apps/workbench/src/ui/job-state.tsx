import { IconAlertTriangle, IconBan, IconCheck, IconHourglass, IconProgress } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { StatusBadge } from './status-badge.js';

const looks = {
  queued: { tone: 'neutral', icon: IconHourglass },
  running: { tone: 'notice', icon: IconProgress },
  done: { tone: 'good', icon: IconCheck },
  failed: { tone: 'bad', icon: IconAlertTriangle },
  cancelled: { tone: 'neutral', icon: IconBan },
} as const;

/** How long work stands. */
export function JobState({ state }: { readonly state: keyof typeof looks }) {
  const say = useText();
  return <StatusBadge {...looks[state]}>{say(`words.${state}`)}</StatusBadge>;
}
