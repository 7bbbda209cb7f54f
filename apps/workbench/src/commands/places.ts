import {
  IconAdjustments,
  IconBook2,
  IconBulb,
  IconDatabase,
  IconGauge,
  IconListDetails,
  IconPlayerPlay,
  IconReportSearch,
  IconRocket,
  IconScale,
  IconTargetArrow,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Permission } from '@tidewaiter/contracts';
import type { TextKey } from '../i18n/texts.js';

/** One entry of the rail and of the palette; hidden without its permission. */
export interface Place {
  readonly to:
    | '/rules'
    | '/simulate'
    | '/releases'
    | '/decisions'
    | '/lists'
    | '/data'
    | '/models'
    | '/capacity'
    | '/insight'
    | '/audit'
    | '/settings';
  readonly label: TextKey;
  readonly icon: Icon;
  readonly permission: Permission;
}

export const places: readonly Place[] = [
  { to: '/rules', label: 'frame.rules', icon: IconScale, permission: 'rules:read' },
  { to: '/simulate', label: 'frame.simulate', icon: IconPlayerPlay, permission: 'simulations:read' },
  { to: '/releases', label: 'frame.releases', icon: IconRocket, permission: 'releases:read' },
  { to: '/decisions', label: 'frame.decisions', icon: IconReportSearch, permission: 'decisions:read' },
  { to: '/lists', label: 'frame.lists', icon: IconListDetails, permission: 'lists:read' },
  { to: '/data', label: 'frame.data', icon: IconDatabase, permission: 'datasets:read' },
  { to: '/models', label: 'frame.models', icon: IconTargetArrow, permission: 'models:read' },
  { to: '/capacity', label: 'capacity.title', icon: IconGauge, permission: 'releases:read' },
  { to: '/insight', label: 'frame.insight', icon: IconBulb, permission: 'rules:read' },
  { to: '/audit', label: 'frame.audit', icon: IconBook2, permission: 'audit:read' },
  { to: '/settings', label: 'frame.settings', icon: IconAdjustments, permission: 'accounts:manage' },
];
