import { useCallback } from 'react';
import { useText } from '../../i18n/use-text.js';

/** Says a side of a simulation as the service names it (`Release 3`, `Drafts`, `none`) in the reader's language. */
export function useSideName(): (side: string) => string {
  const say = useText();
  return useCallback(
    (side) => {
      const number = /^release (\d+)$/i.exec(side)?.[1];
      if (number !== undefined) return say('simulate.releaseNumber', { number });
      if (/^drafts$/i.test(side)) return say('simulate.draftsShort');
      return side === 'none' ? say('simulate.none') : side;
    },
    [say],
  );
}
