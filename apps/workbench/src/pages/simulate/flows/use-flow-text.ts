import { useCallback } from 'react';
import type { Transition } from '../../../api/simulation-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';

/** Says a flow in one sentence. */
export function useFlowText(): (flow: Transition) => string {
  const say = useText();
  const format = useFormat();
  return useCallback(
    ({ after, before, declarations, duty, knownHit }) =>
      say('lab.band', {
        count: declarations,
        before: say(`words.${before}`),
        after: say(`words.${after}`),
        hit: knownHit,
        duty: format.number(duty, 0),
      }),
    [say, format],
  );
}
