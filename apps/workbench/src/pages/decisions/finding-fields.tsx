import { Chip, Select, Text, TextInput } from '@mantine/core';
import { findingTypes, severities } from '@tidewaiter/declaration';
import type { FindingType, Severity } from '@tidewaiter/declaration';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { isDuty, toggleFinding } from './act-draft.js';
import type { FindingDraft } from './act-draft.js';
import styles from './decisions.module.css';

const types = Object.keys(findingTypes) as FindingType[];
const grades = Object.keys(severities) as Severity[];

interface DetailProps {
  readonly finding: FindingDraft;
  readonly onChange: (finding: FindingDraft) => void;
}

function FindingDetail({ finding, onChange }: DetailProps) {
  const say = useText();
  const { language } = useLanguage();
  return (
    <div className={styles.finding}>
      <Text fw={600}>{findingTypes[finding.type][language]}</Text>
      <Select
        label={say('inspection.severity')}
        data={grades.map((value) => ({ value, label: severities[value][language] }))}
        value={finding.severity}
        onChange={(severity) => onChange({ ...finding, severity: severity as Severity })}
      />
      <TextInput
        label={say('inspection.additionalDuty')}
        inputMode="decimal"
        value={finding.duty}
        error={isDuty(finding.duty) ? undefined : say('inspection.dutyInvalid')}
        onChange={(event) => onChange({ ...finding, duty: event.currentTarget.value })}
      />
    </div>
  );
}

interface Props {
  readonly itemCount: number;
  readonly findings: readonly FindingDraft[];
  readonly onChange: (findings: readonly FindingDraft[]) => void;
}

/** For the whole declaration and each item: the kinds of finding to tap, and what was tapped in detail. */
export function FindingFields({ itemCount, findings, onChange }: Props) {
  const say = useText();
  const { language } = useLanguage();
  const rows = Array.from({ length: itemCount + 1 }, (_, item) => item);
  return (
    <div>
      <Text fz="sm" c="dimmed">
        {say('inspection.findingsHint')}
      </Text>
      {rows.map((item) => (
        <fieldset key={item} className={styles.findingRow}>
          <legend>{item === 0 ? say('inspection.wholeDeclaration') : say('words.item', { number: item })}</legend>
          <div className={styles.chips}>
            {types.map((type) => (
              <Chip
                key={type}
                radius="sm"
                checked={findings.some((finding) => finding.item === item && finding.type === type)}
                onChange={() => onChange(toggleFinding(findings, item, type))}
              >
                {findingTypes[type][language]}
              </Chip>
            ))}
          </div>
          {findings
            .filter((finding) => finding.item === item)
            .map((finding) => (
              <FindingDetail
                key={finding.type}
                finding={finding}
                onChange={(changed) => onChange(findings.map((other) => (other === finding ? changed : other)))}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}
