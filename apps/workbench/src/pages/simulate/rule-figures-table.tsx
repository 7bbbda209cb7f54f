import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { Button, Center, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RuleFigures, Summary } from '../../api/simulation-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { DataTable } from '../../ui/data-table/data-table.js';
import { CodeText } from '../../ui/ltr.js';
import { RateFigure } from '../../ui/rate-figure.js';
import { StatusBadge } from '../../ui/status-badge.js';
import styles from './simulate.module.css';
import { WithoutRule } from './without-rule.js';

const looks = {
  changed: { tone: 'attention', icon: IconPencil, text: 'simulationResult.inChanged' },
  baseline: { tone: 'bad', icon: IconMinus, text: 'simulationResult.inBaseline' },
  candidate: { tone: 'notice', icon: IconPlus, text: 'simulationResult.inCandidate' },
} as const;

/** How the rule differs between the sides; nothing where it does not. */
function InState({ rule }: { readonly rule: RuleFigures }) {
  const say = useText();
  if (rule.in === 'both' && !rule.changed) return null;
  const { text, ...look } = looks[rule.in === 'both' ? 'changed' : rule.in];
  return <StatusBadge {...look}>{say(text)}</StatusBadge>;
}

/** Choosing a rule filters the flips below by it. */
function RuleName({ rule }: { readonly rule: RuleFigures }) {
  const navigate = useNavigate({ from: '/simulate/$id' });
  const choose = () => {
    void navigate({ search: (kept) => ({ ...kept, ruleId: rule.ruleId }), replace: true, resetScroll: false });
    document.getElementById('flips')?.scrollIntoView({ behavior: 'smooth' });
  };
  return (
    <UnstyledButton onClick={choose} className={styles.ruleName}>
      <span className={styles.ruleId}>
        <CodeText>{rule.ruleId}</CodeText> <InState rule={rule} />
      </span>
      <bdi>{rule.name}</bdi>
    </UnstyledButton>
  );
}

const shownAtFirst = 12;

/** What differs first, then what hits most. */
function inOrder(rules: readonly RuleFigures[]): RuleFigures[] {
  const differs = (rule: RuleFigures) => Number(rule.changed || rule.in !== 'both');
  return [...rules].sort(
    (left, right) =>
      differs(right) - differs(left) || right.declarations - left.declarations || (left.ruleId < right.ruleId ? -1 : 1),
  );
}

/** Hits, precision and lift of every rule on either side. */
export function RuleFiguresTable({ summary }: { readonly summary: Summary }) {
  const say = useText();
  const format = useFormat();
  const [all, { open }] = useDisclosure(false);
  const rules = inOrder(summary.rules);
  const without = new Map(summary.withoutRule?.map((figures) => [figures.ruleId, figures]));
  const figure = (id: 'knownHit' | 'knownClean' | 'unknown'): Column<RuleFigures> => ({
    id,
    head: say(`simulationResult.${id}`),
    numeric: true,
    cell: (rule) => format.number(rule[id]),
  });
  const withoutIt: Column<RuleFigures> = {
    id: 'withoutIt',
    head: say('simulationChecks.withoutIt'),
    hint: say('simulationChecks.withoutItHint'),
    numeric: true,
    cell: ({ ruleId }) => <WithoutRule figures={without.get(ruleId)} />,
  };
  const columns: Column<RuleFigures>[] = [
    { id: 'rule', head: say('rules.rule'), primary: true, width: '30%', cell: (rule) => <RuleName rule={rule} /> },
    {
      id: 'hits',
      head: say('simulationResult.hits'),
      numeric: true,
      cell: ({ declarations }) => format.number(declarations),
    },
    {
      id: 'unique',
      head: say('rules.unique'),
      hint: say('rules.uniqueHint'),
      numeric: true,
      cell: ({ unique }) => format.number(unique),
    },
    figure('knownHit'),
    figure('knownClean'),
    figure('unknown'),
    { id: 'precision', head: say('rules.precision'), cell: ({ precision }) => <RateFigure rate={precision} /> },
    {
      id: 'lift',
      head: say('simulationResult.lift'),
      numeric: true,
      cell: ({ lift }) => (lift === undefined ? '—' : <bdi dir="ltr">{`× ${format.number(lift, 1)}`}</bdi>),
    },
    { id: 'duty', head: say('simulationResult.duty'), numeric: true, cell: ({ duty }) => format.number(duty, 0) },
    ...(without.size === 0 ? [] : [withoutIt]),
  ];
  return (
    <>
      <DataTable
        label={say('simulationResult.rules')}
        columns={columns}
        rows={all ? rules : rules.slice(0, shownAtFirst)}
        rowKey={({ ruleId }) => ruleId}
        minWidth={1160}
      />
      {!all && rules.length > shownAtFirst && (
        <Center p="sm">
          <Button variant="default" onClick={open}>
            {say('simulationResult.allRules', { count: rules.length })}
          </Button>
        </Center>
      )}
    </>
  );
}
