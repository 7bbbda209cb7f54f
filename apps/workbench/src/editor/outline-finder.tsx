import { outlineOf, type OutlineNode } from '@tidewaiter/rule-analysis';
import { memo, useMemo } from 'react';
import { useText } from '../i18n/use-text.js';
import type { Findable } from '../ui/finder/find-among.js';
import type { FinderSwitch } from '../ui/finder/finder-switch.js';
import { Finder } from '../ui/finder/finder.js';

interface Props {
  readonly opener: FinderSwitch;
  /** Read only while it is open. */
  readonly text: string;
  readonly onGo: (offset: number) => void;
}

/** The parts of a rule, found by typing. */
export const OutlineFinder = memo(function OutlineFinder({ opener, text, onGo }: Props) {
  const say = useText();
  const items = useMemo(() => outlineOf(text).flatMap((node) => linesOf(node, 0, onGo)), [text, onGo]);
  return <Finder opener={opener} label={say('editorCommands.outline')} items={items} isLoading={false} />;
});

function linesOf(node: OutlineNode, depth: number, onGo: (offset: number) => void): readonly Findable[] {
  const { name, kind, detail, selection, children } = node;
  const line: Findable = {
    id: `${selection.start} ${kind} ${depth}`,
    label: `${'\u2003'.repeat(depth)}${name || kind}`,
    ...(detail !== undefined && { keywords: detail, aside: <bdi>{detail}</bdi> }),
    run: () => onGo(selection.start),
  };
  return [line, ...children.flatMap((child) => linesOf(child, depth + 1, onGo))];
}
