import { useQuery } from '@tanstack/react-query';
import type { Differences } from '../../api/draft-queries.js';
import { mainDraft, ruleSetsQuery } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';

const isolated = (text: string) => `\u2068${text}\u2069`;

/** How a side of a comparison is called. */
export function useSideName(): (side: Differences['from']) => string {
  const say = useText();
  const sets = useQuery(ruleSetsQuery).data?.items;
  return ({ kind, ruleSetId = '', number = 0, name = '' }) => {
    // Isolated: a title keeps its own direction inside the sentence.
    const set = isolated(sets?.find(({ id }) => id === ruleSetId)?.title ?? ruleSetId);
    switch (kind) {
      case 'none':
        return say('diff.none');
      case 'revision':
        return say('diff.revision', { set, number });
      case 'draft':
        return name === mainDraft ? say('diff.mainDraft', { set }) : say('diff.draft', { set, name: isolated(name) });
      case 'release':
        return say('diff.release', { number });
    }
  };
}
