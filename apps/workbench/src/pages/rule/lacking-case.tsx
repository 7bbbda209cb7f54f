import { Button, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useCreateCase } from '../../api/rule-queries.js';
import type { SuggestedCase } from '../../api/use-case-run.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { CodeBlock } from '../../ui/ltr.js';
import { useTellFailure } from '../../ui/use-tell-failure.js';
import styles from './rule-page.module.css';
import { useCaseName } from './use-case-name.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly suggested: SuggestedCase;
}

/** A case made from the rule: what it shows, what the rule says of it, and one action to keep it. */
export function LackingCase({ ruleSetId, ruleId, suggested }: Props) {
  const say = useText();
  const may = useMay();
  const tellFailure = useTellFailure();
  const nameOf = useCaseName();
  const create = useCreateCase(ruleSetId);
  const [opened, { toggle }] = useDisclosure(false);
  const name = nameOf(suggested);
  const { declaration, hits } = suggested;
  const add = () => create.mutate({ ruleId, name, declaration, expect: { hits } }, { onError: tellFailure });
  return (
    <li className={styles.case}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <UnstyledButton onClick={toggle} aria-expanded={opened}>
          <Text fz="sm">
            <bdi>{name}</bdi>
          </Text>
          <Text fz="xs" c="dimmed">
            {say(hits ? 'rulePage.gotHit' : 'rulePage.gotNoHit')}
          </Text>
        </UnstyledButton>
        {may('rules:write') && (
          <Button
            size="compact-xs"
            flex="none"
            variant="default"
            leftSection={<IconPlus size={13} aria-hidden />}
            loading={create.isPending}
            aria-label={say('ruleCases.addNamed', { name })}
            onClick={add}
          >
            {say('ruleCases.add')}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened} keepMounted={false}>
        <CodeBlock label={name}>{JSON.stringify(declaration, null, 2)}</CodeBlock>
      </Collapse>
    </li>
  );
}
