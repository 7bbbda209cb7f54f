import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEdit } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { rulesQuery, useEditDraft } from '../../api/rule-queries.js';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { useTellFailure } from '../../ui/use-tell-failure.js';
import { freeRuleId, withCopyOfRule } from './rule-text.js';

/** What can be done with one rule from its row. */
export function RuleActions({ rule }: { readonly rule: RuleRow }) {
  const say = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const edit = useEditDraft();
  const tellFailure = useTellFailure();
  const { ruleSetId, ruleId } = rule;
  const open = (id: string) => void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: id } });
  const duplicate = () => {
    const taken = client.getQueryData(rulesQuery.queryKey)?.items.map((row) => row.ruleId) ?? [];
    const copyId = freeRuleId(ruleId, taken);
    const change = (text: string) => withCopyOfRule(text, ruleId, copyId) ?? text;
    edit.mutate({ id: ruleSetId, change }, { onSuccess: () => open(copyId), onError: tellFailure });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('rules.rowActions', { rule: ruleId })} loading={edit.isPending}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEdit size={16} aria-hidden />} onClick={() => open(ruleId)}>
          {say('words.open')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          disabled={rule.diagnostics.errors > 0}
          onClick={duplicate}
        >
          {say('rules.duplicate')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
