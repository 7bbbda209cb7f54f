import { conditionsOf, parse } from '@tidewaiter/rule-language';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useFormat } from '../i18n/use-format.js';
import { useSpreads } from './lens/use-spreads.js';
import { useLiveCounts } from './live-counts.js';
import type { editor } from './monaco/monaco.js';
import {
  announceChange,
  connectHost,
  type CountAfter,
  type FaultAction,
  type Lens,
  type NameActions,
  type TextHost,
} from './monaco/text-host.js';
import type { RuleFault } from './rule-faults.js';

interface Settings {
  readonly text: string;
  readonly faults: readonly RuleFault[];
  readonly lenses: readonly Lens[];
  readonly actionsOf: (fault: RuleFault) => readonly FaultAction[];
  readonly names: NameActions;
  readonly showOutline: () => void;
}

/** Lets the providers of the editor see what the page knows of its text; the answer joins an editor to it. */
export function useTextHost(settings: Settings): (one: editor.IStandaloneCodeEditor) => () => void {
  const { text, faults, lenses, actionsOf, names, showOutline } = settings;
  const counts = useCountsAfter(text);
  const spreads = useSpreads(text);
  const host: TextHost = {
    faults: () => faults,
    lenses: () => lenses,
    counts: () => counts,
    spreads: () => spreads,
    names,
    showOutline,
    actions(fault) {
      const known = faults.find((one) => one === fault);
      return known === undefined ? [] : actionsOf(known);
    },
  };
  const latest = useRef(host);
  useEffect(() => {
    latest.current = host;
  });
  useEffect(announceChange, [faults, lenses, counts]);
  return useCallback((one) => {
    const model = one.getModel();
    if (model === null) return () => undefined;
    return connectHost(model, {
      faults: () => latest.current.faults(),
      lenses: () => latest.current.lenses(),
      counts: () => latest.current.counts(),
      spreads: () => latest.current.spreads(),
      actions: (fault) => latest.current.actions(fault),
      showOutline: () => latest.current.showOutline(),
      names: {
        renamable: (offset) => latest.current.names.renamable(offset),
        rename: (offset, name) => latest.current.names.rename(offset, name),
        showReferences: (offset) => latest.current.names.showReferences(offset),
        goToDefinition: (offset) => latest.current.names.goToDefinition(offset),
      },
    });
  }, []);
}

/** The counts somebody gives for this text, each behind its condition. */
function useCountsAfter(text: string): readonly CountAfter[] {
  const format = useFormat();
  const counts = useLiveCounts(text);
  return useMemo(() => {
    if (counts === undefined) return [];
    return parse(text)
      .document.rules.flatMap((rule) => conditionsOf(rule))
      .flatMap(({ id, span }): CountAfter[] => {
        const count = counts.get(id);
        return count === undefined ? [] : [{ offset: span.end, text: format.number(count) }];
      });
  }, [counts, text, format]);
}
