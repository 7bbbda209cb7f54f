import { rowsOf, type Declaration, type InspectionAct } from '@tidewaiter/declaration';
import type { Staging } from './staging.js';

/** A declaration to be staged; `draw` is the random draw of the day, when it was kept. */
export interface StagedDeclaration {
  readonly line: number;
  readonly reference: string;
  readonly declaration: Declaration;
  readonly draw?: number | undefined;
}

/** An act to be staged; those of one reference are numbered in order of `key`. */
export interface StagedAct {
  readonly reference: string;
  readonly key: string;
  readonly act: InspectionAct;
  readonly selectedBy?: 'policy' | 'random' | undefined;
  readonly propensity?: number | undefined;
}

/** Puts a declaration in, one row per item. */
export function stageItems(staging: Staging, { declaration, draw, line, reference }: StagedDeclaration): void {
  rowsOf(declaration, draw === undefined ? {} : { header: { draw } }).forEach((facts, index) => {
    staging.item({ line, reference, item: index + 1, facts });
  });
}

/** Puts an act in, one row per finding. */
export function stageAct(staging: Staging, { act, key, propensity, reference, selectedBy }: StagedAct): void {
  const { findings, inspected_on: inspectedOn, officer, result } = act;
  const whole = { reference, key, inspectedOn, result, officer, selectedBy, propensity };
  if (findings.length === 0) staging.finding(whole);
  for (const { additional_duty: duty, item, severity, type } of findings) {
    const additionalDuty = duty === undefined ? undefined : Number(duty);
    staging.finding({ ...whole, item, findingType: type, severity, additionalDuty });
  }
}
