import { describe, expect, it } from '@jest/globals';
import { check, documentFromJson, documentToJson, explain, hits, parse, print, withDefinitions } from '../src/index.js';
import type { CheckedRule, Document } from '../src/index.js';
import { printCondition } from '../src/index.js';
import { vocabulary } from './vocabulary.js';

const facts = `# about the fact
fact item.unit_value "Customs value per kilogram"  # beside its name
is item.customs_value / item.net_mass  # beside the calculation
with unit "currency/kg"
# about the labels
text en "Customs value per kilogram",
     fr "Valeur en douane par kilogramme",
     ar "القيمة الجمركية لكل كيلوغرام"
help en "What a kilogram is declared at"

fact item.cheap "Far below the reference"
# about the condition
is item.unit_value < 0.6 * reference.unit_value_median  # the first
 and not importer.authorised

fact known "A trader who is known"
is importer.authorised

fact is_boxed "In a container"
is container = true

fact tier "Size of the declaration"
is if item_count > 10 then 2 else 1
`;

function read(text: string): Document {
  const { document, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return document;
}

function checked(condition: string): CheckedRule {
  const { checked: rules, diagnostics } = check(
    read(`${facts}\nrule A "a"\nwhen ${condition}\nthen points 1`),
    vocabulary,
  );
  expect(diagnostics).toEqual([]);
  const [rule] = rules?.rules ?? [];
  if (!rule) throw new Error('refused');
  return rule;
}

describe('definitions', () => {
  it('are printed as they are written here, comments kept', () => {
    expect(print(read(facts))).toBe(facts);
  });

  it('stand before the rules, whatever the text says', () => {
    const rule = 'rule A "a"\nwhen known\nthen points 1\n';
    expect(print(read(`${rule}\n${facts}`))).toBe(`${facts}\n${rule}`);
  });

  it('survive the change to JSON and back', () => {
    const document = read(`${facts}\nrule A "a"\nwhen known\nthen points 1\n\n# at the end\n`);
    const { document: again, diagnostics } = documentFromJson(JSON.parse(JSON.stringify(documentToJson(document))));
    expect(diagnostics).toEqual([]);
    expect(print(again)).toBe(print(document));
  });

  it('alone keep the comments at the end in JSON', () => {
    const document = read(`${facts}\n# at the end\n`);
    expect(documentToJson(document)).toMatchObject({ rules: [], comments: ['at the end'] });
    expect(print(documentFromJson(documentToJson(document)).document)).toBe(print(document));
  });

  it('are an object of facts and rules in JSON, and nothing but an array without them', () => {
    const json = documentToJson(read(`${facts}\nrule A "a"\nwhen known\nthen points 1`));
    expect(json).toMatchObject({
      facts: [
        {
          fact: 'item.unit_value',
          name: 'Customs value per kilogram',
          expression: 'item.customs_value / item.net_mass',
          unit: 'currency/kg',
        },
        { fact: 'item.cheap', conditions: { all: [{ fact: 'item.unit_value', operator: 'lessThan' }, { not: {} }] } },
        { fact: 'known', expression: 'importer.authorised' },
        { fact: 'is_boxed', conditions: { all: [{ fact: 'container', operator: 'equal', value: true }] } },
        { fact: 'tier', expression: 'if item_count > 10 then 2 else 1' },
      ],
      rules: [{ name: 'a' }],
    });
    expect(documentToJson(read('rule A "a"\nwhen container\nthen points 1'))).toHaveLength(1);
  });
});

describe('the vocabulary with definitions', () => {
  const { vocabulary: extended, diagnostics } = withDefinitions(vocabulary, read(facts).facts);

  it('has the type, bounds, unit and scope of each, with its words', () => {
    expect(diagnostics).toEqual([]);
    expect(extended.facts.get('item.unit_value')).toMatchObject({
      type: 'number',
      unit: 'currency/kg',
      source: 'derived',
      perItem: true,
      knownBeforeInspection: true,
      label: { fr: 'Valeur en douane par kilogramme' },
      help: { en: 'What a kilogram is declared at', fr: 'Valeur en douane par kilogramme' },
    });
    expect(extended.facts.get('item.cheap')).toMatchObject({ type: 'boolean', perItem: true });
    expect(extended.facts.get('known')).toMatchObject({ type: 'boolean', perItem: false });
    expect(extended.facts.get('tier')).toMatchObject({ type: 'number', bounds: { min: 1, max: 2 }, perItem: false });
  });

  it('keeps the facts it had, in their order, and the definitions in theirs', () => {
    expect([...extended.facts.keys()]).toEqual([
      ...vocabulary.facts.keys(),
      'item.unit_value',
      'item.cheap',
      'known',
      'is_boxed',
      'tier',
    ]);
    expect(vocabulary.facts.has('tier')).toBe(false);
  });

  it('refuses to define one of them again', () => {
    const again = withDefinitions(extended, read('fact tier "t" is 1').facts);
    expect(again.diagnostics.map(({ code, factName }) => [code, factName])).toEqual([['duplicate-fact', 'tier']]);
  });

  it('takes definitions in any order', () => {
    const reversed = withDefinitions(vocabulary, [...read(facts).facts].reverse());
    expect(reversed.diagnostics).toEqual([]);
    expect(reversed.vocabulary.facts.get('item.cheap')?.definition?.expanded).toEqual(
      extended.facts.get('item.cheap')?.definition?.expanded,
    );
  });

  it('knows the domain of a text', () => {
    const text =
      'fact item.tariff_commodity_code "t" is if container then item.commodity_code else item.commodity_code';
    const { facts: known } = withDefinitions(vocabulary, read(text).facts).vocabulary;
    expect(known.get('item.tariff_commodity_code')?.domain).toBe('commodityCode');
  });

  it('lets the bounds of a definition be those of a calculation with it', () => {
    const rule = 'rule A "a"\nwhen product * product > 1\nthen points 1';
    const product = 'fact product "p" is item_count * item_count * item_count * item_count';
    const large = `fact product "p" is ${Array(40).fill('item_count').join(' * ')}`;
    expect(check(read(`${product}\n${rule}`), vocabulary).diagnostics).toEqual([]);
    expect(check(read(`${large}\n${rule}`), vocabulary).diagnostics.map(({ code }) => code)).toEqual(['overflow']);
  });
});

describe('a rule that names derived facts', () => {
  it.each([
    ['item.unit_value < 5', 'item.customs_value / item.net_mass < 5'],
    [
      'item.cheap',
      'item.customs_value / item.net_mass < 0.6 * reference.unit_value_median and not importer.authorised',
    ],
    [
      'not item.cheap',
      'not (item.customs_value / item.net_mass < 0.6 * reference.unit_value_median and not importer.authorised)',
    ],
    ['known', 'importer.authorised'],
    ['known = false', 'importer.authorised = false'],
    ['is_boxed = false', 'not container'],
    ['is_boxed != true', 'not container'],
    ['is_boxed != false', 'container'],
    ['is_boxed = known', '(if container then true else false) = importer.authorised'],
    ['is_boxed is missing', '(if container then true else false) is missing'],
    ['tier between 1 and tier + 1', null],
  ])('%s means %s', (condition, expanded) => {
    const rule = checked(condition);
    expect(printCondition(rule.rule.condition)).toBe(condition);
    if (expanded !== null) expect(printCondition(rule.condition)).toBe(expanded);
    else expect(printCondition(rule.condition)).toContain('if item_count > 10 then 2 else 1');
  });

  it('reads the facts and lists that those read', () => {
    expect(checked('item.cheap or tier > 1')).toMatchObject({
      facts: [
        'importer.authorised',
        'item.customs_value',
        'item.net_mass',
        'item_count',
        'reference.unit_value_median',
      ],
      perItem: true,
    });
    expect(checked('tier > 1').perItem).toBe(false);
  });

  it('hits what the calculation says', () => {
    const rule = checked('item.cheap');
    const row = { 'item.customs_value': 3, 'item.net_mass': 1, 'reference.unit_value_median': 10 };
    expect(hits(rule, { ...row, 'importer.authorised': false }, new Map())).toBe(true);
    expect(hits(rule, { ...row, 'importer.authorised': true }, new Map())).toBe(false);
    expect(hits(rule, row, new Map())).toBe(false);
  });

  it('keeps the ids of its nodes and gives those of a definition ids below them', () => {
    const { condition } = checked('container and item.cheap');
    if (condition.kind !== 'all') throw new Error('not a list');
    const [first, second] = condition.conditions;
    expect([first?.id, second?.id]).toEqual(['r1.c0', 'r1.c1']);
    expect(second?.kind === 'all' && second.conditions.map(({ id }) => id)).toEqual(['r1.c1.0', 'r1.c1.1']);
  });

  it('is explained by its own words and their values', () => {
    const row = { 'item.customs_value': 17, 'item.net_mass': 5 };
    expect(explain(checked('item.unit_value < 5'), row, new Map())).toEqual({
      nodeId: 'r1.c',
      truth: true,
      text: 'item.unit_value < 5',
      operands: [
        { text: 'item.unit_value', value: 3.4 },
        { text: 'item.customs_value', value: 17 },
        { text: 'item.net_mass', value: 5 },
      ],
      children: [],
    });
  });

  it('is explained where what it derives from is missing', () => {
    const trace = explain(checked('not item.cheap'), { 'item.net_mass': 5 }, new Map());
    expect(trace.truth).toBeUndefined();
    expect(trace.children[0]?.operands[0]).toEqual({ text: 'item.cheap' });
  });

  it('is the very condition when it names none', () => {
    const rule = checked('container');
    expect(rule.condition).toBe(rule.rule.condition);
    expect(rule.derived.size).toBe(0);
  });
});
