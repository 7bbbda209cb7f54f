import { useDeferredValue, useMemo } from 'react';
import { useDiagnosticText } from '../i18n/use-diagnostic-text.js';
import { useDraftAnalysis } from './analysis/use-draft-analysis.js';
import type { FaceProps } from './face.js';
import type { Marker } from './monaco/markers.js';
import { faultsIn, findingsIn, type RuleFault } from './rule-faults.js';

/**
 * The faults of the rule on the screen: what the check finds as soon as what was typed is drawn, and what the analysis of
 * the draft found last.
 */
export function useRuleFaults({
  slice: typed,
  knowledge,
  ruleSetId,
}: Pick<FaceProps, 'slice' | 'knowledge' | 'ruleSetId'>): {
  readonly faults: readonly RuleFault[];
  readonly markers: readonly Marker[];
} {
  const sayDiagnostic = useDiagnosticText();
  const slice = useDeferredValue(typed);
  const analysis = useDraftAnalysis(ruleSetId);
  const found = useMemo(() => faultsIn(slice, knowledge), [slice, knowledge]);
  const faults = useMemo(() => [...found, ...findingsIn(slice, analysis)], [found, slice, analysis]);
  const markers = useMemo(
    () => faults.map((one): Marker => ({ ...one, message: sayDiagnostic(one) })),
    [faults, sayDiagnostic],
  );
  return { faults, markers };
}
