import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useDiagnosticText } from '../i18n/use-diagnostic-text.js';
import type { DiagnosticLike } from '../i18n/use-diagnostic-text.js';
import { useText } from '../i18n/use-text.js';
import { CodeText } from './ltr.js';
import { StatusBadge } from './status-badge.js';
import styles from './diagnostic-list.module.css';

export interface ShownDiagnostic extends DiagnosticLike {
  readonly severity: 'error' | 'warning' | 'info';
  readonly span: { readonly start: number; readonly end: number };
  readonly ruleId?: string | undefined;
}

const looks = {
  error: { tone: 'bad', icon: IconCircleX },
  warning: { tone: 'attention', icon: IconAlertTriangle },
  info: { tone: 'neutral', icon: IconInfoCircle },
} as const;

interface Props<Shown extends ShownDiagnostic> {
  readonly diagnostics: readonly Shown[];
  /** The text the spans point into; without it no line is given. */
  readonly text?: string;
  readonly onOpen?: (diagnostic: Shown) => void;
  /** What can be done about one, beside its line. */
  readonly actions?: (diagnostic: Shown) => ReactNode;
}

/** Faults found in rules: how grave, where, and what would be right. */
export function DiagnosticList<Shown extends ShownDiagnostic>({ diagnostics, text, onOpen, actions }: Props<Shown>) {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  return (
    <ul className={styles.list}>
      {diagnostics.map((diagnostic, index) => (
        <li key={index}>
          <StatusBadge {...looks[diagnostic.severity]}>{say(`rulePage.${diagnostic.severity}`)}</StatusBadge>
          <Text span fz="sm" className={styles.message}>
            <bdi>{sayDiagnostic(diagnostic)}</bdi>
          </Text>
          {actions?.(diagnostic)}
          <Text span fz="xs" c="dimmed">
            {diagnostic.ruleId && <CodeText>{diagnostic.ruleId}</CodeText>}{' '}
            {text !== undefined && (
              <button type="button" className={styles.place} onClick={() => onOpen?.(diagnostic)} disabled={!onOpen}>
                {say('rulePage.line', { line: text.slice(0, diagnostic.span.start).split('\n').length })}
              </button>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}
