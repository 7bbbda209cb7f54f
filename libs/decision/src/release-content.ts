import type { Labels } from '@tidewaiter/rule-language';
import { canonicalJson } from './canonical-json.js';
import type { FrozenList } from './list-days.js';
import type { SelectionPolicy } from './policy.js';

/** The rules of one agency, as committed. */
export interface RuleSetText {
  readonly id: string;
  readonly agency: string;
  readonly text: string;
}

/** Reference unit values of one commodity code, in the administration's currency per kg of net mass. */
export interface ReferenceValue {
  readonly code: string;
  readonly median: number;
  readonly low: number;
}

/** A control that rules ask for, in words. */
export interface Control {
  readonly code: string;
  readonly label: Labels;
}

/** Everything that decides: rule texts, lists, reference values, controls, model and policy. */
export interface ReleaseContent {
  readonly ruleSets: readonly RuleSetText[];
  readonly lists: readonly FrozenList[];
  readonly references: readonly ReferenceValue[];
  readonly controls: readonly Control[];
  /** XGBoost's own JSON, and the SHA-256 of the file it came from. */
  readonly model?: {
    readonly name: string;
    readonly version: number;
    readonly digest: string;
    readonly artefact: unknown;
  };
  readonly policy: SelectionPolicy;
}

/**
 * The bytes a release's digest is taken over. A model stands for itself by its own digest; evidence (the digest of a
 * simulation, of the cases, of the diagnostics) is covered too, so that an approval is void when any of it changes.
 */
export function canonicalRelease(content: ReleaseContent, evidence: Readonly<Record<string, string>>): string {
  const byKey = <T>(values: readonly T[], key: (value: T) => string): T[] =>
    [...values].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return canonicalJson({
    ruleSets: byKey(content.ruleSets, (set) => set.id),
    lists: byKey(content.lists, (list) => list.name),
    references: byKey(content.references, (reference) => reference.code),
    controls: byKey(content.controls, (control) => control.code),
    model: content.model && { name: content.model.name, version: content.model.version, digest: content.model.digest },
    policy: content.policy,
    evidence,
  });
}
