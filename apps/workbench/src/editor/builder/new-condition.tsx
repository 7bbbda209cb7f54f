import { noSpan, type Condition, type Rule } from '@tidewaiter/rule-language';
import { useText } from '../../i18n/use-text.js';
import { pathAt, useBuilder, type Adding } from './builder-context.js';
import styles from './builder.module.css';
import { isGroup, rootGroup, type GroupKind, type Place } from './edits/change-condition.js';
import { insertCondition } from './edits/condition-edits.js';
import type { Choice, Offer } from './offers/offer.js';
import { rowOffers } from './offers/row-offers.js';
import { rankOf } from '../../i18n/search.js';
import { SlotCombobox } from './slot-combobox.js';
import { useToday } from './use-today.js';

interface Props {
  readonly adding: Adding;
  readonly level: number;
}

/** A row in the making: the whole condition is typed and chosen, or its fact first. */
export function NewCondition({ adding, level }: Props) {
  const say = useText();
  const today = useToday();
  const builder = useBuilder();
  const { place, below } = adding;
  const path = pathAt(builder.rows, place);
  const groups = (query: string): readonly Offer[] =>
    (['all', 'any'] as const)
      .filter((kind) => query !== '' && rankOf(query, [say(`builder.${kind}`), kind]) !== undefined)
      .map((kind) => ({
        key: kind,
        label: say('builder.newGroup', { kind: say(`builder.${kind}`) }),
        value: groupOf(kind),
      }));
  const choose = ({ value }: Offer): void => {
    if (value.kind !== 'condition') return;
    const { condition, isDraft } = value;
    const cell = isDraft ? 'operator' : 'fact';
    builder.change((rule) => insertCondition(rule, place, condition), 'builder.addCondition', { path, cell });
    if (isDraft) builder.edit({ path, cell: 'operator' });
    if (isEmptyGroup(condition)) builder.add({ below: path, place: { groupId: idAt(builder.rule, place), index: 0 } });
  };
  return (
    <div role="row" aria-level={level + 1} className={styles['row']}>
      {Array.from({ length: level }, (_, each) => (
        <span key={each} className={styles['guide']} aria-hidden />
      ))}
      <span role="gridcell" className={styles['whole']}>
        <SlotCombobox
          label={say('builder.addCondition')}
          placeholder={say('builder.typeCondition')}
          seed=""
          offers={(query) => [...groups(query), ...rowOffers(query, builder.knowledge, today)]}
          onChoose={choose}
          onCancel={() => builder.rest({ path: below, cell: 'fact' })}
        />
      </span>
    </div>
  );
}

function groupOf(kind: GroupKind): Choice {
  return { kind: 'condition', condition: { kind, id: '', span: noSpan, conditions: [] }, isDraft: false };
}

function isEmptyGroup(condition: Condition): boolean {
  return isGroup(condition) && condition.conditions.length === 0;
}

/** The id that a condition at a place will have. */
function idAt(rule: Rule, { groupId, index }: Place): string {
  return groupId === rootGroup(rule).id ? `${rule.id}.c${index}` : `${groupId}.${index}`;
}
