import { conditionsOf, parse, type Fix } from '@tidewaiter/rule-language';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { fixText } from '../i18n/diagnostic-text.js';
import { useFormat } from '../i18n/use-format.js';
import { useLanguage } from '../i18n/use-language.js';
import type { FaceProps } from './face.js';
import { useLiveCounts } from './live-counts.js';
import type { editor } from './monaco/monaco.js';
import { announceChange, connectHost, type CountAfter, type Lens, type TextHost } from './monaco/text-host.js';
import { fixed, type RuleFault } from './rule-faults.js';

interface Settings extends Pick<FaceProps, 'slice' | 'readOnly' | 'onChangeDraft'> {
  readonly faults: readonly RuleFault[];
  readonly lenses: readonly Lens[];
}

/** Lets the providers of the editor see what the page knows of its text; the answer joins an editor to it. */
export function useTextHost(settings: Settings): (one: editor.IStandaloneCodeEditor) => () => void {
  const { slice, readOnly, faults, lenses, onChangeDraft } = settings;
  const { language } = useLanguage();
  const counts = useCountsAfter(slice.text);
  const host: TextHost = {
    faults: () => faults,
    lenses: () => lenses,
    counts: () => counts,
    sayFix: (fix) => fixText(fix, language),
    applyFix(fix: Fix) {
      if (readOnly) return;
      onChangeDraft(fixed(slice.before + slice.text + slice.after, fix), fixText(fix, language));
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
      sayFix: (fix) => latest.current.sayFix(fix),
      applyFix: (fix) => latest.current.applyFix(fix),
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
