import { Text } from '@mantine/core';
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

interface Props {
  readonly diagnostics: readonly ShownDiagnostic[];
  /** The text the spans point into; without it no line is given. */
  readonly text?: string;
  readonly onOpen?: (diagnostic: ShownDiagnostic) => void;
}

/** Faults found in rules: how grave, where, and what would be right. */
export function DiagnosticList({ diagnostics, text, onOpen }: Props) {
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
