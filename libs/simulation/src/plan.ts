import { createHash } from 'node:crypto';
import { canonicalJson, type PreparedRelease, type PreparedRule, type SelectionPolicy } from '@tidewaiter/decision';
import type { Manifest, Slice } from '@tidewaiter/history';

/** A release to try, or the one it is compared with. */
export interface SimulatedRelease {
  readonly release: PreparedRelease;
  /** Over everything that decides, as a release's own digest. */
  readonly digest: string;
  /** Of the model's file, when the release has a model: scores are kept under it. */
  readonly modelDigest?: string | undefined;
}

export interface SimulationInput {
  /** Absent: nothing is selected before. */
  readonly baseline?: SimulatedRelease | undefined;
  readonly candidate: SimulatedRelease;
  readonly dataset: string;
  readonly slice?: Slice | undefined;
  /** Fewest inspected declarations for which a precision is shown. */
  readonly precisionFloor?: number | undefined;
}

export type SideName = 'before' | 'after';

/** One side of a simulation: the rules and the policy that make its lanes. */
export interface Side {
  readonly name: SideName;
  readonly release: SimulatedRelease | undefined;
  readonly rules: readonly PreparedRule[];
  readonly policy: SelectionPolicy | undefined;
}

/** What a run does, worked out beforehand. Only `planSimulation` makes one. */
export interface SimulationPlan {
  readonly sides: { readonly before: Side; readonly after: Side };
  readonly dataset: string;
  readonly slice: Slice;
  readonly precisionFloor: number;
  /** Seed of the draw of declarations whose draw was not kept. */
  readonly seed: string;
}

const usualFloor = 30;

/** Both sides meet the same declarations and the same draws, so that they differ by the releases alone. */
export function planSimulation(input: SimulationInput): SimulationPlan {
  const { baseline, candidate, dataset, precisionFloor = usualFloor, slice = {} } = input;
  return {
    sides: { before: sideOf('before', baseline), after: sideOf('after', candidate) },
    dataset,
    slice,
    precisionFloor,
    seed: candidate.release.policy.seed,
  };
}

function sideOf(name: SideName, release: SimulatedRelease | undefined): Side {
  return { name, release, rules: release?.release.rules ?? [], policy: release?.release.policy };
}

/** `sha256:` over everything the result depends on: the same digest means the same result, byte for byte. */
export function digestOfRun(plan: SimulationPlan, manifest: Manifest): string {
  const { before, after } = plan.sides;
  const { offices, period } = plan.slice;
  const inputs = canonicalJson({
    kind: 'simulation',
    version: 3,
    before: before.release?.digest ?? null,
    after: after.release?.digest ?? null,
    dataset: { name: manifest.name, digest: manifest.digest },
    slice: { from: period?.from ?? null, to: period?.to ?? null, offices: offices?.toSorted() ?? null },
    precisionFloor: plan.precisionFloor,
  });
  return `sha256:${createHash('sha256').update(inputs).digest('hex')}`;
}
