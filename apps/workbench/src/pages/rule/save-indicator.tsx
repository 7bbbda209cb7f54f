import { IconAlertTriangle, IconCheck, IconCloudUp, IconLock } from '@tabler/icons-react';
import { useMay } from '../../api/session.js';
import { useDraftPart } from '../../api/use-draft-session.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';

const looks = {
  saved: { tone: 'neutral', icon: IconCheck, text: 'rulePage.saved' },
  saving: { tone: 'neutral', icon: IconCloudUp, text: 'rulePage.saving' },
  unsaved: { tone: 'attention', icon: IconCloudUp, text: 'rulePage.unsaved' },
  failed: { tone: 'bad', icon: IconAlertTriangle, text: 'rulePage.unsaved' },
  conflict: { tone: 'bad', icon: IconAlertTriangle, text: 'problems.versionChanged' },
} as const;

/** Whether what is on the screen has reached the service. */
export function SaveIndicator({ ruleSetId }: { readonly ruleSetId: string }) {
  const say = useText();
  const may = useMay();
  const state = useDraftPart(ruleSetId, (snapshot) => snapshot.state);
  if (!may('rules:write')) {
    return (
      <StatusBadge tone="neutral" icon={IconLock}>
        {say('rulePage.readOnly')}
      </StatusBadge>
    );
  }
  if (!state) return null;
  const { text, ...look } = looks[state];
  return (
    <span role="status">
      <StatusBadge {...look}>{say(text)}</StatusBadge>
    </span>
  );
}
