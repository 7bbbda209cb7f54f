import { conditionsOf, expressionsOf, isLeaf, parse, type Span } from '@tidewaiter/rule-language';
import { useMemo } from 'react';
import type { LensAnswer } from '../../api/lens-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { useLensAnswer } from './lens-context.js';

type Spread = LensAnswer['spreads'][number];

/** What is said of a number written in the text: how the past numbers spread that are held against it. */
export interface SpreadNote {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

/** A note for every number of the text that the lens knows something about. */
export function useSpreads(text: string): readonly SpreadNote[] {
  const sayOf = useSpreadText();
  const answer = useLensAnswer();
  return useMemo(() => {
    if (answer === undefined) return [];
    const known = new Map(answer.spreads.map((spread) => [spread.id, spread]));
    const leaves = parse(text).document.rules.flatMap((rule) => conditionsOf(rule).filter(isLeaf));
    return leaves.flatMap((leaf) => {
      const spread = known.get(leaf.id);
      if (spread === undefined) return [];
      const numbers = expressionsOf(leaf).filter(({ kind }) => kind === 'number');
      return numbers.map(({ span }): SpreadNote => ({ span, text: sayOf(spread, answer.dataset.items) }));
    });
  }, [answer, sayOf, text]);
}

function useSpreadText(): (spread: Spread, items: number) => string {
  const say = useText();
  const format = useFormat();
  return useMemo(
    () => (spread, items) => {
      const [low = 0, quarter = 0, half = 0, threeQuarters = 0, high = 0] = spread.quantiles;
      const quantiles = [
        [5, low],
        [25, quarter],
        [50, half],
        [75, threeQuarters],
        [95, high],
      ].map(([share = 0, value = 0]) => `${format.share(share / 100, 0)} ≤ ${format.number(value, 4)}`);
      const held = { count: format.number(spread.items), share: format.share(spread.items / Math.max(1, items)) };
      return [
        `**${say('lens.spread')}**`,
        ...(spread.quantiles.length === 0 ? [] : [quantiles.join(' · ')]),
        say('lens.spreadSample', {
          sampled: format.number(spread.sampled),
          missing: format.share(spread.missing / Math.max(1, spread.sampled)),
        }),
        say('lens.spreadHolds', held),
      ].join('\n\n');
    },
    [format, say],
  );
}
