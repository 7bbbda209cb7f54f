import { type Leaf } from '@tidewaiter/rule-language';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import { Cell } from './cell.js';
import { negateCondition, replaceCondition } from './edits/condition-edits.js';
import { subjectOffers } from './offers/fact-offers.js';
import type { Offer } from './offers/offer.js';
import { firstValue, formOf, formsFor, leafOf, literalsOf, type OperatorForm } from './offers/operator-forms.js';
import { factIn, operatorKey, sayExpression, subjectOf, typeOf } from './offers/say-condition.js';
import { found } from '../../i18n/search.js';
import { RowFrame } from './row-frame.js';
import { RowMenu } from './row-menu.js';
import type { BuilderRow } from './rows/builder-rows.js';
import { useToday } from './use-today.js';
import { ValueCells } from './value-cells.js';
import { withSubject } from './with-subject.js';

interface Props {
  readonly row: Extract<BuilderRow, { kind: 'leaf' }>;
}

/** One condition: fact, operator, value. */
export function LeafRow({ row }: Props) {
  const say = useText();
  const today = useToday();
  const builder = useBuilder();
  const { knowledge } = builder;
  const { leaf, path, negated } = row;
  const subject = subjectOf(leaf);
  const fact = factIn(subject, knowledge);
  const type = typeOf(subject, knowledge);
  const form = formOf(leaf);
  const [firstList] = knowledge.vocabulary.lists.keys();
  const replace = (next: Leaf, cell: string): void =>
    builder.change((rule) => replaceCondition(rule, leaf.id, next), 'builder.change', { path, cell });
  const chooseFact = ({ value }: Offer): void => {
    if (value.kind !== 'expression') return;
    const next = typeOf(value.expression, knowledge);
    const first = firstValue(next, { fact: factIn(value.expression, knowledge), today });
    const kept = next === type ? withSubject(leaf, value.expression) : undefined;
    replace(
      kept ?? leafOf(next === 'boolean' ? 'equal' : 'present', value.expression, { first, list: '' }),
      'operator',
    );
  };
  const operatorOffers = (query: string): readonly Offer[] => {
    const forms = formsFor(type, fact).map((each) => ({ form: each, label: say(operatorKey(each, type)) }));
    return found(forms, query, (each) => [each.label, each.form, signOf(each.form)]).map((each) => ({
      key: each.form,
      label: each.label,
      ...(signOf(each.form) !== '' && { code: signOf(each.form) }),
      value: { kind: 'operator', form: each.form },
    }));
  };
  const chooseOperator = ({ value }: Offer): void => {
    if (value.kind !== 'operator') return;
    const first = firstValue(type, { fact, today });
    const next = leafOf(value.form, subject, { old: leaf, first, list: firstList ?? '' });
    replace(next, 'value0');
    // What has no value yet is asked for it at once.
    if (literalsOf(next).some((literal) => literal.value === '')) builder.edit({ path, cell: 'value0' });
  };
  return (
    <RowFrame row={row} movable>
      {negated && (
        <Cell
          path={path}
          cell="not"
          label={say('builder.removeNegation')}
          tone="not"
          onPress={() =>
            builder.change((rule) => negateCondition(rule, row.outer.id), 'builder.negate', { path, cell: 'fact' })
          }
        >
          {say('builder.not')}
        </Cell>
      )}
      <Cell
        path={path}
        cell="fact"
        label={say('builder.fact')}
        tone="fact"
        seed={fact === undefined ? builder.text.slice(subject.span.start, subject.span.end) : ''}
        offers={(query) => subjectOffers(query, knowledge)}
        onChoose={chooseFact}
      >
        {fact === undefined ? (
          <CodeText>{sayExpression(subject, knowledge)}</CodeText>
        ) : (
          <span title={fact.name}>
            <bdi>{sayExpression(subject, knowledge)}</bdi>
          </span>
        )}
      </Cell>
      <Cell
        path={path}
        cell="operator"
        label={say('builder.operator')}
        tone="operator"
        offers={operatorOffers}
        onChoose={chooseOperator}
      >
        {say(operatorKey(form, type))}
      </Cell>
      <ValueCells path={path} leaf={leaf} slot={{ type, fact, literalsOnly: false }} onChange={replace} />
      {fact?.unit !== undefined && form !== 'missing' && form !== 'present' && (
        <span className={styles['unit']} role="gridcell">
          <CodeText>{fact.unit}</CodeText>
        </span>
      )}
      <RowMenu row={row} />
    </RowFrame>
  );
}

const signs: Readonly<Partial<Record<OperatorForm, string>>> = {
  equal: '=',
  notEqual: '≠',
  less: '<',
  lessOrEqual: '≤',
  greater: '>',
  greaterOrEqual: '≥',
};

function signOf(form: OperatorForm): string {
  return signs[form] ?? '';
}
