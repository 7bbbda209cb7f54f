import type { Permission } from '@tidewaiter/contracts';

/** The steps of the first run, in order. `where` is the place each happens. */
export const guidedSteps = [
  { id: 'open', where: 'rule', permission: 'rules:read' },
  { id: 'cases', where: 'rule', permission: 'rules:read' },
  { id: 'change', where: 'rule', permission: 'rules:write' },
  { id: 'simulate', where: '/simulate', permission: 'simulations:run' },
  { id: 'propose', where: '/releases', permission: 'releases:propose' },
  { id: 'approve', where: '/releases', permission: 'releases:read' },
  { id: 'decide', where: '/decisions', permission: 'decisions:read' },
] as const satisfies readonly { id: string; where: string; permission: Permission }[];

export type GuidedStepId = (typeof guidedSteps)[number]['id'];
