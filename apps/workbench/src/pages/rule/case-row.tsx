import { ActionIcon, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCircleDashed, IconTrash, IconX } from '@tabler/icons-react';
import { useDeleteCase } from '../../api/rule-queries.js';
import type { CaseResult, RuleCase } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { LaneBadge } from '../../ui/lane-badge.js';
import { CodeBlock } from '../../ui/ltr.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { useTellFailure } from '../../ui/use-tell-failure.js';
import styles from './rule-page.module.css';

function Verdict({ result }: { readonly result: CaseResult | undefined }) {
  const say = useText();
  if (!result) {
    return (
      <StatusBadge tone="neutral" icon={IconCircleDashed}>
        {say('rulePage.notRun')}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone={result.passed ? 'good' : 'bad'} icon={result.passed ? IconCheck : IconX}>
      {say(result.passed ? 'rulePage.passed' : 'rulePage.failed')}
    </StatusBadge>
  );
}

/** One case: what it shows, what is expected, and how it came out. */
export function CaseRow({
  ruleCase,
  result,
}: {
  readonly ruleCase: RuleCase;
  readonly result: CaseResult | undefined;
}) {
  const say = useText();
  const may = useMay();
  const remove = useDeleteCase(ruleCase.ruleSetId);
  const tellFailure = useTellFailure();
  const [opened, { toggle }] = useDisclosure(false);
  const { name, expect, declaration, id } = ruleCase;
  return (
    <li className={styles.case}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <UnstyledButton className={styles.caseName ?? ''} onClick={toggle} aria-expanded={opened}>
          <bdi>{name}</bdi>
        </UnstyledButton>
        {may('rules:write') && (
          <ActionIcon
            aria-label={say('rulePage.deleteCase', { name })}
            loading={remove.isPending}
            onClick={() => remove.mutate(id, { onError: tellFailure })}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Group gap={6}>
        <Verdict result={result} />
        <Text fz="xs" c="dimmed">
          {say(expect.hits ? 'rulePage.expectsHit' : 'rulePage.expectsNoHit')}
          {result && !result.passed && ` · ${say(result.hits ? 'rulePage.gotHit' : 'rulePage.gotNoHit')}`}
        </Text>
        {expect.lane && <LaneBadge lane={expect.lane} />}
      </Group>
      {result?.message && (
        <Text fz="xs" c="red">
          {result.message}
        </Text>
      )}
      <Collapse expanded={opened} keepMounted={false}>
        <CodeBlock label={name}>{JSON.stringify(declaration, null, 2)}</CodeBlock>
      </Collapse>
    </li>
  );
}
