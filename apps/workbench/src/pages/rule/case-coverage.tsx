import { List, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import type { Examination } from '../../api/use-case-run.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';

type Leaf = Examination['coverage']['leaves'][number];

/** Each test of the rule, and whether cases have seen it hold and not hold. */
export function CaseCoverage({ coverage }: Pick<Examination, 'coverage'>) {
  return (
    <List spacing={6} size="sm" listStyleType="none" center={false}>
      {coverage.leaves.map((leaf) => (
        <List.Item key={leaf.nodeId} icon={<Mark leaf={leaf} />}>
          <CodeText>{leaf.text}</CodeText>
          <SeenText leaf={leaf} />
        </List.Item>
      ))}
    </List>
  );
}

function Mark({ leaf }: { readonly leaf: Leaf }) {
  return leaf.sawTrue && leaf.sawFalse ? (
    <IconCheck size={15} color="var(--mantine-color-green-7)" aria-hidden />
  ) : (
    <IconAlertCircle size={15} color="var(--mantine-color-orange-7)" aria-hidden />
  );
}

function SeenText({ leaf }: { readonly leaf: Leaf }) {
  const say = useText();
  const parts = [
    say(leaf.sawTrue ? 'ruleCases.sawTrue' : 'ruleCases.neverTrue'),
    ...(leaf.sawTrue || leaf.sawFalse ? [say(leaf.sawFalse ? 'ruleCases.sawFalse' : 'ruleCases.neverFalse')] : []),
  ];
  return (
    <Text fz="xs" c="dimmed">
      {parts.join(' · ')}
    </Text>
  );
}
