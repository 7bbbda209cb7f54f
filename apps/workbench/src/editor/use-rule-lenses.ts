import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { rulesQuery, type RuleRow } from '../api/rule-queries.js';
import { usePageCommands } from '../commands/page-commands.js';
import { useFormat } from '../i18n/use-format.js';
import { useText } from '../i18n/use-text.js';
import { useLensAnswer } from './lens/lens-context.js';
import type { ShownDiagnostic } from '../ui/diagnostic-list.js';
import type { Rate } from '../ui/rate-figure.js';
import type { Lens } from './monaco/text-host.js';

interface Settings {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly faults: readonly ShownDiagnostic[];
  readonly onOpen: (fault: ShownDiagnostic) => void;
}

/** What stands above the rule: its cases as last run, its faults now, its figures: live, or those of the newest simulation. */
export function useRuleLenses({ ruleSetId, ruleId, faults, onOpen }: Settings): readonly Lens[] {
  const row = useQuery(rulesQuery).data?.items.find((one) => one.ruleId === ruleId && one.ruleSetId === ruleSetId);
  const cases = useCasesLens(row?.cases);
  const faultLenses = useFaultLenses(faults, onOpen);
  const simulated = useFigureLenses(row?.figures);
  const live = useLiveLenses();
  const figures = live ?? simulated;
  return useMemo(() => [...cases, ...faultLenses, ...figures], [cases, faultLenses, figures]);
}

function useCasesLens(cases: RuleRow['cases'] | undefined): readonly Lens[] {
  const say = useText();
  const run = usePageCommands().find(({ id }) => id === 'run-cases')?.run;
  return useMemo(() => {
    if (cases === undefined) return [];
    const all = cases.passed + cases.failed;
    const title = all === 0 ? say('editorLens.noCases') : say('editorLens.cases', { passed: cases.passed, all });
    return [{ title, ...(run && { run, hint: say('editorLens.runCases') }) }];
  }, [cases, run, say]);
}

function useFaultLenses(faults: readonly ShownDiagnostic[], onOpen: (fault: ShownDiagnostic) => void): readonly Lens[] {
  const say = useText();
  return useMemo(() => {
    const ofKind = (severity: ShownDiagnostic['severity'], key: 'rules.errors' | 'rules.warnings'): Lens[] => {
      const [first, ...others] = faults.filter((fault) => fault.severity === severity);
      if (first === undefined) return [];
      const title = say(key, { count: others.length + 1 });
      return [{ title, hint: say('editorLens.toDiagnostic'), run: () => onOpen(first) }];
    };
    return [...ofKind('error', 'rules.errors'), ...ofKind('warning', 'rules.warnings')];
  }, [faults, onOpen, say]);
}

/** Hits, precision and unique hits of the rule as it is written; undefined where the lens has no answer. */
function useLiveLenses(): readonly Lens[] | undefined {
  const say = useText();
  const sayFigure = usePrecisionText();
  const answer = useLensAnswer();
  return useMemo(() => {
    if (answer === undefined) return undefined;
    return [
      say('editorLens.hits', { count: answer.hits.declarations }),
      say('editorLens.unique', { count: answer.unique }),
      // Last, as it is the longest.
      say('editorLens.precision', { figure: sayFigure(answer.precision) }),
    ].map((title) => ({ title, hint: say('lens.live') }));
  }, [answer, say, sayFigure]);
}

function usePrecisionText(): (precision: Rate) => string {
  const say = useText();
  const format = useFormat();
  return useCallback(
    ({ rate, low = 0, high = 0, n }) => {
      if (rate === undefined) return say(n === 0 ? 'words.notInspected' : 'words.belowFloor', { n });
      const share = (value: number): string => format.share(value, 0);
      const figure = { rate: share(rate), low: format.number(100 * low, 0), high: share(high), n };
      return say('editorLens.precisionFigure', figure);
    },
    [format, say],
  );
}

function useFigureLenses(figures: RuleRow['figures']): readonly Lens[] {
  const say = useText();
  const sayFigure = usePrecisionText();
  const navigate = useNavigate();
  return useMemo(() => {
    if (figures === undefined) return [];
    const { simulationId, declarations, unique, precision } = figures;
    const figure = sayFigure(precision);
    const hint = say('editorLens.fromSimulation');
    const run = () => void navigate({ to: '/simulate/$id', params: { id: simulationId } });
    return [
      say('editorLens.hits', { count: declarations }),
      say('editorLens.precision', { figure }),
      say('editorLens.unique', { count: unique }),
    ].map((title) => ({ title, hint, run }));
  }, [figures, navigate, say, sayFigure]);
}
