import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconPencil,
  IconRocket,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReleaseState } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';
import type { Tone } from '../../ui/status-badge.js';

const looks: Readonly<Record<ReleaseState, { tone: Tone; icon: Icon }>> = {
  draft: { tone: 'neutral', icon: IconPencil },
  proposed: { tone: 'attention', icon: IconSend },
  approved: { tone: 'notice', icon: IconCheck },
  active: { tone: 'good', icon: IconRocket },
  superseded: { tone: 'neutral', icon: IconArchive },
  rolledBack: { tone: 'bad', icon: IconArrowBackUp },
  rejected: { tone: 'bad', icon: IconX },
  withdrawn: { tone: 'neutral', icon: IconBan },
};

/** Where a release stands. */
export function ReleaseStateBadge({ state }: { readonly state: ReleaseState }) {
  const say = useText();
  return <StatusBadge {...looks[state]}>{say(`releases.${state}`)}</StatusBadge>;
}
