import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { FaultCounts } from '../../editor/analysis/fault-counts.js';
import type { Declared } from '../../editor/rule-slice.js';
import { useText } from '../../i18n/use-text.js';
import styles from './rule-page.module.css';

/** A rule or definition of the draft. */
export type Named = Pick<Declared, 'id' | 'kind' | 'title'>;

interface Props {
  readonly ruleSetId: string;
  readonly named: Named;
  readonly isOpen: boolean;
  readonly faults: FaultCounts | undefined;
}

const marks = [
  { severity: 'error', text: 'rules.errors', Icon: IconCircleX },
  { severity: 'warning', text: 'rules.warnings', Icon: IconAlertTriangle },
  { severity: 'info', text: 'ruleNavigator.notes', Icon: IconInfoCircle },
] as const;

/** One rule or definition to go to, with how many faults lie in it; drawn again when anything that it shows changes. */
export const RuleLink = memo(DrawnLink, showTheSame);

function showTheSame(before: Props, after: Props): boolean {
  const isSame = (one: keyof Named): boolean => before.named[one] === after.named[one];
  return (
    before.ruleSetId === after.ruleSetId &&
    before.isOpen === after.isOpen &&
    isSame('id') &&
    isSame('kind') &&
    isSame('title') &&
    marks.every(({ severity }) => (before.faults?.[severity] ?? 0) === (after.faults?.[severity] ?? 0))
  );
}

function DrawnLink({ ruleSetId, named, isOpen, faults }: Props) {
  const say = useText();
  const { id, kind, title } = named;
  const name = kind === 'fact' ? id.replace(/^fact:/, '') : id;
  return (
    <Link
      to="/rules/$ruleSetId/$ruleId"
      params={{ ruleSetId, ruleId: id }}
      className={styles.ruleLink}
      {...(isOpen && { 'data-active': true, 'aria-current': 'page' })}
    >
      <span className={styles.ruleLinkId}>
        <bdi dir="ltr">{name || say('ruleNavigator.unnamed')}</bdi>
        <span className={styles.ruleLinkFaults}>
          {marks.map(({ severity, text, Icon }) => {
            const count = faults?.[severity] ?? 0;
            if (count === 0) return null;
            const said = say(text, { count });
            return (
              <span key={severity} data-severity={severity} title={said} aria-label={said} role="img">
                <Icon size={13} aria-hidden />
                {count}
              </span>
            );
          })}
        </span>
      </span>
      <bdi>{title}</bdi>
    </Link>
  );
}
