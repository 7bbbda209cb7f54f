/** What a role or an API key may do. One permission guards each endpoint. */
export const permissions = [
  'rules:read',
  'rules:write',
  'lists:read',
  'lists:write',
  'models:read',
  'models:write',
  'datasets:read',
  'datasets:import',
  'simulations:read',
  'simulations:run',
  'releases:read',
  'releases:propose',
  'releases:approve',
  'releases:activate',
  'decisions:create',
  'decisions:read',
  'decisions:explain',
  'inspections:record',
  'audit:read',
  'accounts:manage',
] as const;

export type Permission = (typeof permissions)[number];

export const roles = ['analyst', 'supervisor', 'inspector', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

const reading = [
  'rules:read',
  'lists:read',
  'models:read',
  'datasets:read',
  'simulations:read',
  'releases:read',
  'decisions:read',
  'decisions:explain',
] as const satisfies readonly Permission[];

/** Roles and what they grant. An inspector reads decisions without criteria; only a supervisor approves. */
export const grants: Readonly<Record<Role, readonly Permission[]>> = {
  analyst: [
    ...reading,
    'rules:write',
    'lists:write',
    'models:write',
    'datasets:import',
    'simulations:run',
    'releases:propose',
  ],
  supervisor: [
    ...reading,
    'rules:write',
    'lists:write',
    'models:write',
    'simulations:run',
    'releases:propose',
    'releases:approve',
    'releases:activate',
    'audit:read',
  ],
  inspector: ['decisions:read', 'inspections:record'],
  auditor: [...reading, 'audit:read'],
  administrator: [
    'rules:read',
    'lists:read',
    'releases:read',
    'accounts:manage',
    'audit:read',
    'datasets:read',
    'datasets:import',
  ],
};

/** Scopes an API key may carry. */
export const keyScopes = [
  'decisions:create',
  'decisions:read',
  'decisions:explain',
  'inspections:record',
  'lists:read',
  'rules:read',
] as const satisfies readonly Permission[];
