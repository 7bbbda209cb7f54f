import { Text, Title } from '@mantine/core';
import type { Differences } from '../../api/draft-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import styles from './diff.module.css';

type RuleDifferences = Differences['rules'][number];
type OneChange = RuleDifferences['changes'][number];

const signs = { added: '+', removed: '−', changed: '±' } as const;

function signOf({ kind, before, after }: OneChange): keyof typeof signs {
  if (kind.endsWith('Added') || (!before && after)) return 'added';
  return kind.endsWith('Removed') || (before && !after) ? 'removed' : 'changed';
}

function Side({ text, side }: { readonly text: string | undefined; readonly side: 'before' | 'after' }) {
  const say = useText();
  return (
    <pre className={styles.side} data-side={side} data-empty={text === undefined || undefined} dir="ltr">
      <span className={styles.sideName}>{say(`diff.${side}`)}</span>
      {text ?? '—'}
    </pre>
  );
}

function ChangeItem({ change, as }: { readonly change: OneChange; readonly as: 'words' | 'structure' }) {
  const say = useText();
  const sign = signOf(change);
  return (
    <li className={styles.change}>
      <span className={styles.sign} data-sign={sign} role="img" aria-label={say(`diff.${sign}`)}>
        {signs[sign]}
      </span>
      <div className={styles.words}>
        <bdi>{change.words}</bdi>
        {as === 'structure' && (
          <div className={styles.sides}>
            <Side text={change.before?.text} side="before" />
            <Side text={change.after?.text} side="after" />
          </div>
        )}
      </div>
    </li>
  );
}

/** Changes rule by rule, in sentences; with the text of either side below, if asked. */
export function RuleChanges({
  rules,
  as,
}: {
  readonly rules: readonly RuleDifferences[];
  readonly as: 'words' | 'structure';
}) {
  const say = useText();
  return (
    <>
      {rules.map(({ ruleId, name, changes }) => (
        <section key={ruleId} className={styles.rule}>
          <Title order={2} fz="md">
            {ruleId ? (
              <>
                <CodeText>{ruleId}</CodeText>{' '}
                <Text span fw={500}>
                  <bdi>{name}</bdi>
                </Text>
              </>
            ) : (
              say('diff.document')
            )}
          </Title>
          <ul className={styles.changes}>
            {changes.map((change, index) => (
              <ChangeItem key={index} change={change} as={as} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
