import { Badge, Radio, Text } from '@mantine/core';
import type { MergeAnswer } from '../../api/draft-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useNaming } from '../../i18n/use-naming.js';
import type { TextKey } from '../../i18n/texts.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { CodeText } from '../../ui/ltr.js';
import { conflictWords } from './conflict-words.js';
import styles from './drafts.module.css';

export type Conflict = MergeAnswer['conflicts'][number];
export type Answer = { readonly take: 'mine' | 'theirs' | 'both' } | { readonly take: 'text'; readonly text: string };
export type Answers = Readonly<Record<string, Answer>>;

interface SideProps {
  readonly title: string;
  readonly conflict: Conflict;
  readonly side: 'mine' | 'theirs';
}

function Side({ title, conflict, side }: SideProps) {
  const say = useText();
  const { language } = useLanguage();
  const naming = useNaming();
  const text = conflict[side];
  return (
    <div className={styles.side} data-side={side}>
      <Text fw={600} fz="sm">
        {title}
      </Text>
      {conflictWords(conflict, text, { language, naming }).map((words) => (
        <Text key={words} fz="sm">
          <bdi>{words}</bdi>
        </Text>
      ))}
      {text === undefined ? (
        <Badge variant="light" color="red">
          {say('drafts.removedHere')}
        </Badge>
      ) : (
        <pre
          className={styles.code}
          dir={conflict.part.startsWith('text.') || conflict.part === 'name' ? 'auto' : 'ltr'}
        >
          {text}
        </pre>
      )}
    </div>
  );
}

/** What of the rule it is about; the rest of its properties goes by one name. */
function partName(part: string): TextKey {
  const known = ['rule', 'definition', 'condition', 'name', 'lane', 'points', 'reason'] as const;
  const name = known.find((one) => one === part);
  if (name) return `draftParts.${name}`;
  return part.startsWith('text.') ? 'draftParts.text' : 'draftParts.property';
}

interface OneProps {
  readonly conflict: Conflict;
  readonly sides: { readonly mine: string; readonly theirs: string };
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function OneConflict({ conflict, sides, answer, onAnswer }: OneProps) {
  const say = useText();
  const { ruleId, base, mine, theirs } = conflict;
  const choose = (take: string) => {
    if (take === 'text') onAnswer({ take, text: mine ?? theirs ?? '' });
    else if (take === 'mine' || take === 'theirs' || take === 'both') onAnswer({ take });
  };
  return (
    <li className={styles.conflict}>
      <Text fw={600}>
        <CodeText>{ruleId.replace(/^fact /, '')}</CodeText> · {say(partName(conflict.part))}
      </Text>
      {base !== undefined && (
        <Text fz="sm" c="dimmed" component="div">
          {say('drafts.before')}: <CodeText>{base.split('\n', 1)[0]}</CodeText>
        </Text>
      )}
      <div className={styles.sides}>
        <Side title={sides.mine} conflict={conflict} side="mine" />
        <Side title={sides.theirs} conflict={conflict} side="theirs" />
      </div>
      <Radio.Group value={answer?.take ?? ''} onChange={choose} aria-label={`${ruleId}: ${say('drafts.merge')}`}>
        <div className={styles.choices}>
          <Radio value="mine" label={sides.mine} />
          <Radio value="theirs" label={sides.theirs} />
          {conflict.takesBoth && <Radio value="both" label={say('drafts.both')} />}
          <Radio value="text" label={say('drafts.other')} />
        </div>
      </Radio.Group>
      {answer?.take === 'text' && (
        <CodeArea
          dir="ltr"
          minRows={2}
          aria-label={say('drafts.other')}
          value={answer.text}
          onChange={(event) => onAnswer({ take: 'text', text: event.currentTarget.value })}
          error={conflict.unreadable && say('drafts.unreadable')}
        />
      )}
    </li>
  );
}

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly sides: { readonly mine: string; readonly theirs: string };
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** What both sides changed, each with what either made of it, and the choice. */
export function MergeConflicts({ conflicts, sides, answers, onAnswers }: Props) {
  const say = useText();
  return (
    <div>
      <Text fw={600}>{say('drafts.conflicts', { count: conflicts.length })}</Text>
      <Text c="dimmed" fz="sm">
        {say('drafts.conflictsHint')}
      </Text>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <OneConflict
            key={conflict.id}
            conflict={conflict}
            sides={sides}
            answer={answers[conflict.id]}
            onAnswer={(answer) => onAnswers({ ...answers, [conflict.id]: answer })}
          />
        ))}
      </ul>
    </div>
  );
}
