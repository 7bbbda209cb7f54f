import type { Side } from '../plan.js';
import type { Most } from './lanes-of-day.js';
import type { Standings } from './standings.js';

/** What leaving out a rule is reckoned on. */
export interface Ground {
  readonly side: Side;
  readonly standings: Standings;
  /** By number of the office; at 0 no limit. */
  readonly limits: readonly Most[];
  /** By rule the declarations on which it counts, ascending. */
  readonly hitBy: readonly Uint32Array[];
  /** By day its first declaration, and at the end the number of declarations. */
  readonly dayStarts: readonly number[];
}

export function groundOf(side: Side, standings: Standings): Ground {
  const unlimited: Most = { red: Infinity, yellow: Infinity };
  const capacities = Object.values(side.policy?.capacities ?? {});
  const limits = capacities.map(({ red = Infinity, yellow = Infinity }) => ({ red, yellow }));
  return {
    side,
    standings,
    limits: [unlimited, ...limits],
    hitBy: hitByRule(standings, side.rules.length),
    dayStarts: dayStartsOf(standings),
  };
}

function hitByRule({ rules, starts }: Standings, count: number): Uint32Array[] {
  const sizes = new Uint32Array(count);
  for (const rule of rules) sizes[rule] = (sizes[rule] ?? 0) + 1;
  const hitBy = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(count);
  for (let declaration = 0; declaration + 1 < starts.length; declaration += 1) {
    for (const rule of rules.subarray(starts[declaration], starts[declaration + 1])) {
      const declarations = hitBy[rule];
      if (declarations) declarations[filled[rule] ?? 0] = declaration;
      filled[rule] = (filled[rule] ?? 0) + 1;
    }
  }
  return hitBy;
}

function dayStartsOf({ day }: Standings): number[] {
  const starts: number[] = [];
  day.forEach((one, declaration) => {
    if (one !== day[declaration - 1]) starts.push(declaration);
  });
  return [...starts, day.length];
}
