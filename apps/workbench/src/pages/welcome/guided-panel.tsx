import { Button, Progress, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconX } from '@tabler/icons-react';
import type { RuleRow } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { TextLink } from '../../ui/text-link.js';
import { guidedSteps } from './guided-steps.js';
import type { GuidedStepId } from './guided-steps.js';
import { useGuidedProgress } from './use-guided-progress.js';
import styles from './guided-panel.module.css';

type Where = (typeof guidedSteps)[number]['where'];

function StepLink({
  id,
  where,
  rule,
}: {
  readonly id: GuidedStepId;
  readonly where: Where;
  readonly rule: RuleRow | undefined;
}) {
  const say = useText();
  const label = say(`welcome.${id}`);
  if (where !== 'rule') {
    return id === 'decide' ? (
      <TextLink to="/decisions" search={{ post: 'yes' }}>
        {label}
      </TextLink>
    ) : (
      <TextLink to={where}>{label}</TextLink>
    );
  }
  if (!rule) return <>{label}</>;
  const { ruleSetId, ruleId } = rule;
  return (
    <TextLink to="/rules/$ruleSetId/$ruleId" params={{ ruleSetId, ruleId }}>
      {label}
    </TextLink>
  );
}

/** The guided first run: seven steps from a rule to a decision. */
export function GuidedPanel({ rules }: { readonly rules: readonly RuleRow[] }) {
  const say = useText();
  const { done, hidden, toggle, hide, show } = useGuidedProgress();
  // A rule that has cases and a lane makes the better first example.
  const example = rules.find(({ cases, lane }) => cases.passed > 0 && lane) ?? rules[0];
  if (hidden) {
    return (
      <div>
        <Button variant="subtle" size="compact-sm" onClick={show}>
          {say('welcome.show')}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.panel} aria-label={say('welcome.title')}>
      <div className={styles.head}>
        <div>
          <Title order={2}>{say('welcome.title')}</Title>
          <Text c="dimmed" fz="sm">
            {say('welcome.lead')}
          </Text>
        </div>
        <div className={styles.progress}>
          <Text fz="sm" c="dimmed">
            {say('welcome.progress', { done: done.length, total: guidedSteps.length })}
          </Text>
          <Progress value={(done.length / guidedSteps.length) * 100} size="sm" w={90} aria-hidden />
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={hide}
          >
            {say('welcome.hide')}
          </Button>
        </div>
      </div>
      <ol className={styles.steps}>
        {guidedSteps.map(({ id, where }, index) => (
          <li key={id} className={styles.step} data-done={done.includes(id) || undefined}>
            <button
              type="button"
              role="checkbox"
              aria-checked={done.includes(id)}
              aria-label={say('welcome.markDone', { step: say(`welcome.${id}`) })}
              className={styles.mark}
              onClick={() => toggle(id)}
            >
              {done.includes(id) ? (
                <IconCircleCheckFilled size={18} aria-hidden />
              ) : (
                <IconCircle size={18} aria-hidden />
              )}
            </button>
            <div>
              <span className={styles.stepTitle}>
                <bdi dir="ltr">{index + 1}</bdi>
                <StepLink id={id} where={where} rule={example} />
              </span>
              <Text fz="xs" c="dimmed">
                {say(`welcome.${id}Hint`)}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
