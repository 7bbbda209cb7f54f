import { useMemo } from 'react';
import { useText } from '../i18n/use-text.js';
import type { HoverWords } from './monaco/providers/hover-text.js';

/** What the hover says around a fact, in the reader's language. */
export function useHoverWords(): HoverWords {
  const say = useText();
  return useMemo(
    () => ({
      unit: say('ruleFaces.unit'),
      type: say('ruleFaces.type'),
      bounds: say('ruleFaces.bounds'),
      perItem: say('ruleFaces.perItem'),
      definition: say('ruleFaces.definition'),
      uses: say('ruleFaces.uses'),
      list: say('ruleFaces.list'),
      items: say('ruleFaces.items'),
      control: say('ruleFaces.control'),
      rule: say('ruleFaces.rule'),
      chapter: say('ruleFaces.chapter'),
      heading: say('ruleFaces.heading'),
      country: say('ruleFaces.country'),
      currency: say('ruleFaces.currency'),
      edition: say('ruleFaces.edition'),
      successors: say('ruleFaces.successors'),
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
