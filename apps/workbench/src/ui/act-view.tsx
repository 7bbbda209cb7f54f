import { Text } from '@mantine/core';
import { findingTypes, inspectionActSchema, inspectionResults, severities } from '@tidewaiter/declaration';
import type { Finding } from '@tidewaiter/declaration';
import { useFormat } from '../i18n/use-format.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import styles from './act-view.module.css';
import { CodeBlock } from './ltr.js';

function FindingLine({ finding }: { readonly finding: Finding }) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const { item, type, severity, additional_duty: duty, note } = finding;
  return (
    <li>
      <strong>{findingTypes[type][language]}</strong>
      {' · '}
      {severities[severity][language]}
      {' · '}
      {item === undefined ? say('inspection.wholeDeclaration') : say('words.item', { number: item })}
      {duty !== undefined && ` · ${say('inspection.additionalDuty')} ${format.number(Number(duty))}`}
      {note && (
        <>
          {' · '}
          <bdi>{note}</bdi>
        </>
      )}
    </li>
  );
}

/** What an inspection found. */
export function ActView({ act }: { readonly act: Readonly<Record<string, unknown>> }) {
  const say = useText();
  const format = useFormat();
  const { language } = useLanguage();
  const read = inspectionActSchema.safeParse(act);
  if (!read.success) return <CodeBlock label={say('decisionPage.acts')}>{JSON.stringify(act, null, 2)}</CodeBlock>;
  const { result, inspected_on: day, findings } = read.data;
  return (
    <div className={styles.act} data-result={result}>
      <Text fw={600}>{inspectionResults[result][language]}</Text>
      <Text fz="sm" c="dimmed">
        {say('decisionPage.actOn', { day: format.day(day) })}
      </Text>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding, index) => (
            <FindingLine key={index} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}
