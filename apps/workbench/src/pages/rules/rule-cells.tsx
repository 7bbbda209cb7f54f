import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleX, IconPencil, IconRocket, IconSparkles } from '@tabler/icons-react';
import type { RuleRow } from '../../api/rule-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { StatusBadge } from '../../ui/status-badge.js';
import { TextLink } from '../../ui/text-link.js';
import { Day } from '../../ui/when.js';
import styles from './rules.module.css';

/** Number, name, and the sentence in the reader's language. */
export function RuleCell({ rule }: { readonly rule: RuleRow }) {
  const { language } = useLanguage();
  const { ruleId, ruleSetId, name } = rule;
  const sentence = rule.text[language] ?? rule.text.en;
  return (
    <div className={styles.rule}>
      <span className={styles.ruleHead}>
        <bdi dir="ltr" className={styles.ruleId}>
          {ruleId}
        </bdi>
        <TextLink to="/rules/$ruleSetId/$ruleId" params={{ ruleSetId, ruleId }}>
          <bdi>{name}</bdi>
        </TextLink>
      </span>
      {sentence && sentence !== name && (
        <Text fz="sm" c="dimmed" lineClamp={2}>
          <bdi>{sentence}</bdi>
        </Text>
      )}
    </div>
  );
}

export function CasesCell({ passed, failed }: RuleRow['cases']) {
  const say = useText();
  if (passed + failed === 0) return <StatusBadge tone="neutral">{say('rules.noCases')}</StatusBadge>;
  if (failed > 0) {
    return (
      <StatusBadge tone="bad" icon={IconCircleX}>
        {say('rules.casesFail', { failed })}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="good" icon={IconCheck}>
      {say('rules.casesPass', { passed })}
    </StatusBadge>
  );
}

export function DiagnosticsCell({ errors, warnings }: RuleRow['diagnostics']) {
  const say = useText();
  if (errors > 0) {
    return (
      <StatusBadge tone="bad" icon={IconCircleX}>
        {say('rules.errors', { count: errors })}
      </StatusBadge>
    );
  }
  if (warnings > 0) {
    return (
      <StatusBadge tone="attention" icon={IconAlertTriangle}>
        {say('rules.warnings', { count: warnings })}
      </StatusBadge>
    );
  }
  return <StatusBadge tone="neutral">{say('rules.noFindings')}</StatusBadge>;
}

const states = {
  active: { tone: 'neutral', icon: IconRocket },
  changed: { tone: 'attention', icon: IconPencil },
  new: { tone: 'notice', icon: IconSparkles },
} as const;

export function StateCell({ state }: { readonly state: RuleRow['state'] }) {
  const say = useText();
  return <StatusBadge {...states[state]}>{say(`rules.${state}`)}</StatusBadge>;
}

export function ReviewCell({ reviewBy }: { readonly reviewBy: string | undefined }) {
  const say = useText();
  if (!reviewBy) return <>—</>;
  const due = reviewBy < new Date().toISOString().slice(0, 10);
  return (
    <>
      <Day of={reviewBy} />
      {due && (
        <>
          {' '}
          <StatusBadge tone="attention" icon={IconAlertTriangle}>
            {say('rules.reviewDue')}
          </StatusBadge>
        </>
      )}
    </>
  );
}
