import type { AnswerOf, getOfficeCapacity, listOffices } from '@tidewaiter/contracts';
import { capacityOf, type SelectionPolicy } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { OfficeCapacityRow } from './office-capacity.entity.js';
import { capacityIn } from './written-capacities.js';

export type CapacityView = AnswerOf<typeof getOfficeCapacity>;
type Office = AnswerOf<typeof listOffices>['items'][number];
type Load = Office['load'];

/** What is written down for an office and what decides; an office nobody wrote of has version 0. */
export async function capacityView(
  manager: EntityManager,
  code: string,
  policy: SelectionPolicy | undefined,
): Promise<CapacityView> {
  return viewOf(code, await manager.findOneBy(OfficeCapacityRow, { office: code }), policy);
}

/**
 * Every office that something is written of, that the policy limits, that had decisions in the days, or that is known
 * otherwise; by code.
 * @param period today and how many days up to it count  @param known codes of offices with past declarations
 */
export async function officeViews(
  manager: EntityManager,
  period: { readonly today: Date; readonly days: number },
  { known, policy }: { readonly known: readonly string[]; readonly policy: SelectionPolicy | undefined },
): Promise<Office[]> {
  const rows = new Map((await manager.find(OfficeCapacityRow)).map((row) => [row.office, row]));
  const days = daysUpTo(period);
  const loads = await loadsOf(manager, days);
  const codes = new Set([...rows.keys(), ...loads.keys(), ...known, ...Object.keys(policy?.capacities ?? {})]);
  return [...codes].sort().map((code) => ({
    ...viewOf(code, rows.get(code) ?? null, policy),
    load: loads.get(code) ?? days.map((day) => ({ day, red: 0, yellow: 0, blue: 0, green: 0 })),
  }));
}

function viewOf(code: string, row: OfficeCapacityRow | null, policy: SelectionPolicy | undefined): CapacityView {
  return {
    code,
    capacity: row === null ? {} : capacityIn(row),
    inForce: (policy && capacityOf(policy, code)) ?? {},
    version: row?.version ?? 0,
    ...(row && { savedAt: row.savedAt.toISOString(), savedBy: row.savedBy }),
  };
}

function daysUpTo({ today, days }: { readonly today: Date; readonly days: number }): string[] {
  return Array.from({ length: days }, (_, index) =>
    new Date(today.getTime() - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

interface Counted {
  readonly office: string;
  readonly day: string;
  readonly lane: 'red' | 'yellow' | 'blue' | 'green';
  readonly n: number;
}

async function loadsOf(manager: EntityManager, days: readonly string[]): Promise<Map<string, Load>> {
  const counted = await manager.query<Counted[]>(
    `SELECT office, to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, lane, count(*)::int AS n
       FROM decisions WHERE office IS NOT NULL AND decided_at >= ($1 || 'T00:00:00Z')::timestamptz
      GROUP BY 1, 2, 3`,
    [days[0]],
  );
  const loads = new Map<string, Load>();
  for (const { office, day, lane, n } of counted) {
    const load = loads.get(office) ?? days.map((one) => ({ day: one, red: 0, yellow: 0, blue: 0, green: 0 }));
    loads.set(office, load);
    const at = load.find((one) => one.day === day);
    if (at) at[lane] = n;
  }
  return loads;
}
