import { IconArchive, IconEye, IconRocket } from '@tabler/icons-react';
import type { Model } from '../../api/model-queries.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';

const looks = {
  champion: { tone: 'good', icon: IconRocket },
  challenger: { tone: 'notice', icon: IconEye },
  retired: { tone: 'neutral', icon: IconArchive },
} as const;

/** Whether a model decides, looks on, or rests. */
export function ModelState({ state }: { readonly state: Model['state'] }) {
  const say = useText();
  return <StatusBadge {...looks[state]}>{say(`models.${state}`)}</StatusBadge>;
}
