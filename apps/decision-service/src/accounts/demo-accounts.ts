import type { Role } from '@tidewaiter/contracts';

interface DemoAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
}

/** Password of every demonstration account; they exist only where TIDEWAITER_SEED is `demo`. */
export const demoPassword = 'tidewaiter-demo';

/** Accounts of the demonstration, named after what they do. */
export const demoAccounts: readonly DemoAccount[] = [
  { userName: 'analyst', displayName: 'Analyst', role: 'analyst' },
  { userName: 'analyst2', displayName: 'Second analyst', role: 'analyst' },
  { userName: 'supervisor', displayName: 'Supervisor', role: 'supervisor' },
  { userName: 'inspector', displayName: 'Inspector', role: 'inspector' },
  { userName: 'auditor', displayName: 'Auditor', role: 'auditor' },
  { userName: 'administrator', displayName: 'Administrator', role: 'administrator' },
];
