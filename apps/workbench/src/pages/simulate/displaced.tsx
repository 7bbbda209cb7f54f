import type { Side } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** Whether an office's room put any declaration into a laxer lane than points or score ask for. */
export function turnsAway({ displaced }: Side): boolean {
  return (displaced?.declarations ?? 0) > 0;
}

/** How many, and what is known to be wrong with them. */
export function Displaced({ side: { displaced } }: { readonly side: Side }) {
  const say = useText();
  const format = useFormat();
  return say('capacity.displacedOf', {
    n: format.number(displaced?.declarations ?? 0),
    known: format.number(displaced?.knownHit ?? 0),
  });
}
