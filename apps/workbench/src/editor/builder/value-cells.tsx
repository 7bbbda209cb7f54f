import type { Expression, Leaf, Literal } from '@tidewaiter/rule-language';
import { IconPlus } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import { Cell } from './cell.js';
import { DateCell } from './date-cell.js';
import { labelsOfCode, sayLiteral } from './offers/names.js';
import type { Offer } from './offers/offer.js';
import { formOf, isLiteral, textLiteral } from './offers/operator-forms.js';
import { sayExpression } from './offers/say-condition.js';
import { codeOffers, listOffers, valueOffers, type ValueSlot } from './offers/value-offers.js';

interface Props {
  readonly path: string;
  readonly leaf: Leaf;
  readonly slot: ValueSlot;
  readonly onChange: (next: Leaf, cell: string) => void;
}

/** The values of a condition, each a cell of its own; values of a list can be added and taken away. */
export function ValueCells({ path, leaf, slot, onChange }: Props) {
  const say = useText();
  const { knowledge } = useBuilder();
  const side = (name: 'value' | 'low' | 'high', expression: Expression, put: (next: Expression) => Leaf) => {
    const cell = name === 'high' ? 'value1' : 'value0';
    const label = say(`builder.${name}`);
    return (
      <ExpressionCell
        {...{ path, cell, label, expression, slot }}
        onChange={(next) => onChange(put(next), name === 'low' ? 'value1' : cell)}
      />
    );
  };
  switch (leaf.kind) {
    case 'compare':
      return side('value', leaf.right, (right) => ({ ...leaf, right }));
    case 'between':
      return (
        <>
          {side('low', leaf.low, (low) => ({ ...leaf, low }))}
          <span role="gridcell">–</span>
          {side('high', leaf.high, (high) => ({ ...leaf, high }))}
        </>
      );
    case 'member': {
      const { members } = leaf;
      if (members.kind === 'list') {
        const { name } = members;
        const choose = ({ value }: Offer): void => {
          if (value.kind === 'list') onChange({ ...leaf, members: { ...members, name: value.name } }, 'value0');
        };
        return (
          <Cell
            path={path}
            cell="value0"
            label={say('builder.value')}
            tone="value"
            offers={(query) => listOffers(query, knowledge)}
            onChoose={choose}
          >
            <bdi title={name}>{knowledge.vocabulary.lists.get(name)?.label[knowledge.context.language] ?? name}</bdi>
          </Cell>
        );
      }
      const offers = (query: string) => valueOffers(query, { ...slot, literalsOnly: true }, knowledge);
      const put = (values: readonly Literal[], cell: string): void =>
        onChange({ ...leaf, members: { ...members, values } }, cell);
      return <Values {...{ path, slot, offers }} values={members.values} onChange={put} />;
    }
    case 'prefix': {
      const form = formOf(leaf);
      const digits = form === 'chapter' ? 2 : 4;
      const offers = (query: string) =>
        form === 'startsWith'
          ? valueOffers(query, { ...slot, literalsOnly: true }, knowledge)
          : codeOffers(query, digits, knowledge);
      const put = (prefixes: readonly Literal[], cell: string): void => onChange({ ...leaf, prefixes }, cell);
      return <Values {...{ path, slot, offers }} values={leaf.prefixes} onChange={put} />;
    }
    case 'codeRange': {
      const offers = (query: string): readonly Offer[] =>
        ([2, 4] as const).flatMap((digits) => codeOffers(query, digits, knowledge));
      const end = (name: 'low' | 'high', cell: string) => (
        <Cell
          path={path}
          cell={cell}
          label={say(`builder.${name}`)}
          tone="value"
          offers={offers}
          onChoose={({ value }) => {
            if (value.kind !== 'literal') return;
            const code = String(value.literal.value);
            // Both ends have the same number of digits: the other one follows.
            const other = name === 'low' ? leaf.high : leaf.low;
            const fits = other.length === code.length ? other : code;
            const ends = name === 'low' ? { low: code, high: fits } : { low: fits, high: code };
            onChange({ ...leaf, ...ends }, name === 'low' ? 'value1' : cell);
          }}
        >
          <LiteralWords literal={textLiteral(leaf[name])} slot={slot} />
        </Cell>
      );
      return (
        <>
          {end('low', 'value0')}
          <span role="gridcell">–</span>
          {end('high', 'value1')}
        </>
      );
    }
    case 'presence':
      return null;
  }
}

interface ExpressionCellProps extends Pick<Props, 'path' | 'slot'> {
  readonly cell: string;
  readonly label: string;
  readonly expression: Expression;
  readonly onChange: (next: Expression) => void;
}

function ExpressionCell({ path, cell, label, expression, slot, onChange }: ExpressionCellProps) {
  const { knowledge, text } = useBuilder();
  const choose = ({ value }: Offer): void => {
    if (value.kind === 'literal') onChange(value.literal);
    if (value.kind === 'expression') onChange(value.expression);
  };
  const isCalculation = !isLiteral(expression) && expression.kind !== 'fact';
  return (
    <>
      <Cell
        path={path}
        cell={cell}
        label={label}
        tone="value"
        seed={
          isCalculation || expression.kind === 'number' ? text.slice(expression.span.start, expression.span.end) : ''
        }
        offers={(query) => valueOffers(query, slot, knowledge)}
        onChoose={choose}
      >
        {isLiteral(expression) ? (
          <LiteralWords literal={expression} slot={slot} />
        ) : isCalculation ? (
          <CodeText>{sayExpression(expression, knowledge)}</CodeText>
        ) : (
          <bdi>{sayExpression(expression, knowledge)}</bdi>
        )}
      </Cell>
      {slot.type === 'date' && expression.kind === 'date' && (
        <DateCell path={path} cell={`${cell} calendar`} label={label} value={expression.value} onChange={onChange} />
      )}
    </>
  );
}

interface ValuesProps extends Pick<Props, 'path' | 'slot'> {
  readonly values: readonly Literal[];
  readonly offers: (query: string) => readonly Offer[];
  readonly onChange: (values: readonly Literal[], cell: string) => void;
}

function Values({ path, slot, values, offers, onChange }: ValuesProps) {
  const say = useText();
  const { readOnly } = useBuilder();
  const put =
    (index: number, cell: string) =>
    ({ value }: Offer) => {
      if (value.kind !== 'literal') return;
      const { literal } = value;
      const others = values.filter((each, at) => at === index || each.value !== literal.value);
      onChange(
        index < values.length ? others.with(others.indexOf(values[index] ?? literal), literal) : [...others, literal],
        cell,
      );
    };
  return (
    <>
      {values.map((literal, index) => (
        <Cell
          key={index}
          path={path}
          cell={`value${index}`}
          label={say('builder.value')}
          tone="value"
          offers={offers}
          onChoose={put(index, `value${index}`)}
          {...(values.length > 1 && {
            onDelete: () => onChange(values.toSpliced(index, 1), `value${Math.max(0, index - 1)}`),
          })}
        >
          <LiteralWords literal={literal} slot={slot} />
        </Cell>
      ))}
      {!readOnly && (
        <Cell
          path={path}
          cell="addValue"
          label={say('builder.addValue')}
          tone="quiet"
          offers={offers}
          onChoose={put(values.length, 'addValue')}
        >
          <IconPlus size={14} aria-hidden />
        </Cell>
      )}
    </>
  );
}

/** A value in words, with its code where the words are not the code. */
function LiteralWords({ literal, slot }: { literal: Literal; slot: ValueSlot }) {
  const say = useText();
  const { knowledge } = useBuilder();
  const { language } = knowledge.context;
  if (literal.kind === 'boolean') return <>{say(literal.value ? 'words.yes' : 'words.no')}</>;
  if (literal.value === '') return <span className={styles['empty']}>{say('builder.noValue')}</span>;
  if (literal.kind !== 'text') return <CodeText>{sayLiteral(literal, slot.fact, language)}</CodeText>;
  const label = labelsOfCode(literal.value, slot.fact?.domain)?.[language];
  return (
    <>
      <CodeText>{literal.value}</CodeText>
      {label !== undefined && <bdi className={styles['meaning']}> {label}</bdi>}
    </>
  );
}
