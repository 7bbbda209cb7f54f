import { Button, Collapse, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { compareDocuments, sayChange } from '@tidewaiter/rule-diff';
import { parse } from '@tidewaiter/rule-language';
import type { ReleaseChange } from '../../api/release-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useNaming } from '../../i18n/use-naming.js';
import { useText } from '../../i18n/use-text.js';
import { lineDifference } from './line-difference.js';
import { policySubject } from './policy-subject.js';
import styles from './release-page.module.css';

const signs = { same: ' ', added: '+', removed: '−' } as const;

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const say = useText();
  return (
    <div className={styles.diff} dir="ltr" role="region" tabIndex={0} aria-label={say('releasePage.diffLabel')}>
      {lineDifference(before, after).map(({ kind, text }, index) => (
        <span key={index} className={styles.line} data-kind={kind}>
          <span className={styles.sign} aria-label={kind === 'same' ? '' : say(`releasePage.${kind}`)}>
            {signs[kind]}
          </span>
          {text}
        </span>
      ))}
    </div>
  );
}

/** What changed in a rule, in sentences. */
function ChangeWords({ before, after }: { readonly before: string; readonly after: string }) {
  const { language } = useLanguage();
  const naming = useNaming();
  const changes = compareDocuments(parse(before).document, parse(after).document);
  return (
    <ul className={styles.words}>
      {changes.map((change, index) => (
        <li key={index}>
          <bdi>{sayChange(change, language, naming)}</bdi>
        </li>
      ))}
    </ul>
  );
}

const isLong = (text: string | undefined) => text !== undefined && (text.length > 60 || text.includes('\n'));

function Change({ change }: { readonly change: ReleaseChange }) {
  const say = useText();
  const { kind, subject, name, before, after } = change;
  const [opened, { toggle }] = useDisclosure(false);
  const long = isLong(before) || isLong(after);
  return (
    <li className={styles.change}>
      <Text span fw={600}>
        {say(`releasePage.${kind}`, { subject: kind === 'policyChanged' ? policySubject(subject, say) : subject })}
      </Text>
      {name && (
        <>
          {' · '}
          <bdi>{name}</bdi>
        </>
      )}
      {!long && (before ?? after) !== undefined && (
        <Text span c="dimmed">
          {' · '}
          <bdi dir="auto">{say('releasePage.fromTo', { before: before ?? '—', after: after ?? '—' })}</bdi>
        </Text>
      )}
      {kind === 'ruleChanged' && <ChangeWords before={before ?? ''} after={after ?? ''} />}
      {long && (
        <>
          {' '}
          <Button variant="subtle" size="compact-xs" aria-expanded={opened} onClick={toggle}>
            {say(opened ? 'releasePage.hideText' : 'releasePage.showText')}
          </Button>
          <Collapse expanded={opened} keepMounted={false}>
            <Difference before={before ?? ''} after={after ?? ''} />
          </Collapse>
        </>
      )}
    </li>
  );
}

/** What a release changes against the one it starts from, in words first. */
export function ReleaseChanges({ changes }: { readonly changes: readonly ReleaseChange[] }) {
  const say = useText();
  if (changes.length === 0) return <Text c="dimmed">{say('releasePage.nothingChanges')}</Text>;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Change key={`${change.kind}:${change.subject}`} change={change} />
      ))}
    </ul>
  );
}
