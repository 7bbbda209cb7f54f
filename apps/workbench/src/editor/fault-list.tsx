import { Button } from '@mantine/core';
import { useText } from '../i18n/use-text.js';
import { DiagnosticList } from '../ui/diagnostic-list.js';
import type { FaultAction } from './monaco/text-host.js';
import type { RuleFault } from './rule-faults.js';
import styles from './rule-editor.module.css';

interface Props {
  readonly faults: readonly RuleFault[];
  /** The text they point into. */
  readonly text: string;
  readonly actionsOf: (fault: RuleFault) => readonly FaultAction[];
  readonly onOpen: (fault: RuleFault) => void;
}

/** The faults of a rule under its text, each with what can be done about it. */
export function FaultList({ faults, text, actionsOf, onOpen }: Props) {
  const say = useText();
  if (faults.length === 0) return null;
  return (
    <div className={styles['faults']} role="region" tabIndex={0} aria-label={say('rulePage.diagnostics')}>
      <DiagnosticList
        diagnostics={faults}
        text={text}
        onOpen={onOpen}
        actions={(fault) =>
          actionsOf(fault).map(({ title, run, corrects }) => (
            <Button
              key={title}
              size="compact-xs"
              variant="default"
              aria-label={corrects ? say('ruleExamples.correct', { what: title }) : title}
              onClick={run}
            >
              <bdi>{corrects ? title : say('ruleExamples.open')}</bdi>
            </Button>
          ))
        }
      />
    </div>
  );
}
