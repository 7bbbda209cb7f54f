import { IconAlertTriangle, IconCheck, IconHelp } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { StatusBadge } from './status-badge.js';

const looks = {
  irregular: { tone: 'bad', icon: IconAlertTriangle },
  conform: { tone: 'good', icon: IconCheck },
  unknown: { tone: 'neutral', icon: IconHelp },
} as const;

/** What an inspection found; unknown where nobody looked. */
export function OutcomeBadge({ outcome }: { readonly outcome: keyof typeof looks }) {
  const say = useText();
  return <StatusBadge {...looks[outcome]}>{say(`words.${outcome}`)}</StatusBadge>;
}
