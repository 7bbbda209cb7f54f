import { Text } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import { isolated, noteSigns } from './axis-notes.js';
import { faultWords, headWords } from './table-words.js';
import styles from './table.module.css';
import type { TableState } from './use-table-state.js';

const mostShown = 8;

/** Gaps and overlaps in words, above the grid. */
export function TableNotes({ state }: { readonly state: TableState }) {
  const say = useText();
  const { notes, given } = state;
  const more = notes.length - mostShown;
  return (
    <div>
      {given.length > 0 && (
        <Text fz="sm">
          {say('ruleTable.sameInAll')}{' '}
          <bdi dir="ltr">
            <code>{given.join(' and ')}</code>
          </bdi>
        </Text>
      )}
      {notes.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {say('ruleTable.noFindings')}
        </Text>
      ) : (
        <ul className={styles['notes']} aria-label={say('ruleTable.findings')}>
          {notes.slice(0, mostShown).map(({ text, kind }) => (
            <li key={text}>
              <span aria-hidden>{noteSigns[kind]} </span>
              {text}
            </li>
          ))}
          {more > 0 && <li>{say('ruleTable.moreFindings', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}

/** What was typed and is not in the draft, cell by cell. */
export function TableFaults({ state }: { readonly state: TableState }) {
  const say = useText();
  const cells = state.family.flatMap(({ rule: { ruleId } }, row) =>
    state.columns.flatMap(({ column: { head } }, column) => {
      const fault = state.faultOf({ row, column });
      const key = headWords(head);
      return fault ? [{ ruleId, name: key ? say(key) : isolated(head), fault: say(faultWords(fault.fault)) }] : [];
    }),
  );
  return (
    <div role="status" className={styles['faults']}>
      {cells.slice(0, mostShown).map(({ ruleId, name, fault }) => (
        <div key={`${ruleId} ${name}`}>
          <strong aria-hidden>! </strong>
          {say('ruleTable.faultIn', { rule: isolated(ruleId), column: name, fault })}
        </div>
      ))}
      {cells.length > mostShown && <div>{say('ruleTable.moreFindings', { count: cells.length - mostShown })}</div>}
    </div>
  );
}
