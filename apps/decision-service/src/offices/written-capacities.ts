import { canonicalJson, type Capacity, type SelectionPolicy } from '@tidewaiter/decision';
import type { EntityManager } from 'typeorm';
import { OfficeCapacityRow } from './office-capacity.entity.js';

/** A policy with what is written down for the offices now, unless it says itself what they can do. */
export async function withCapacities(manager: EntityManager, policy: SelectionPolicy): Promise<SelectionPolicy> {
  if (policy.capacities !== undefined) return policy;
  const rows = await manager.find(OfficeCapacityRow, { order: { office: 'ASC' } });
  const limited = rows.map((row) => [row.office, capacityIn(row)] as const).filter(([, one]) => isLimit(one));
  return limited.length === 0 ? policy : { ...policy, capacities: Object.fromEntries(limited) };
}

/** Who wrote down what one policy has and the other has not. */
export async function capacityAuthors(
  manager: EntityManager,
  policy: SelectionPolicy,
  base: SelectionPolicy | undefined,
): Promise<string[]> {
  const [now, before] = [policy.capacities ?? {}, base?.capacities ?? {}];
  const rows = await manager.find(OfficeCapacityRow);
  return rows
    .filter(({ office }) => canonicalJson(now[office] ?? {}) !== canonicalJson(before[office] ?? {}))
    .map(({ savedBy }) => savedBy);
}

/** Limits of a row. */
export function capacityIn({ red, yellow }: Pick<OfficeCapacityRow, 'red' | 'yellow'>): Capacity {
  return { ...(red !== null && { red }), ...(yellow !== null && { yellow }) };
}

function isLimit({ red, yellow }: Capacity): boolean {
  return red !== undefined || yellow !== undefined;
}
