import { useMemo } from 'react';
import { useText } from '../i18n/use-text.js';
import type { HoverWords } from './monaco/providers/complete-and-hover.js';

/** What the hover says around a fact, in the reader's language. */
export function useHoverWords(): HoverWords {
  const say = useText();
  return useMemo(
    () => ({
      unit: say('ruleFaces.unit'),
      type: say('ruleFaces.type'),
      bounds: say('ruleFaces.bounds'),
      perItem: say('ruleFaces.perItem'),
      list: say('ruleFaces.list'),
      control: say('ruleFaces.control'),
      types: {
        text: say('ruleFaces.typeText'),
        number: say('ruleFaces.typeNumber'),
        boolean: say('ruleFaces.typeBoolean'),
        date: say('ruleFaces.typeDate'),
      },
    }),
    [say],
  );
}
