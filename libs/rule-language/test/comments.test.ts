import { describe, expect, it } from '@jest/globals';
import { documentFromJson, documentToJson, parse, print, ruleToJson } from '../src/index.js';

const text = `# about the rule
# in two lines
rule A "a"  # beside its name
# about the condition
when container  # beside the first part
 # above the second part
 and (
   score > 0.5  # inside a group
   # above a part of a group
   or not importer.authorised
 )  # beside the group
 and not (
   # inside a negation
   lodged_on = 2026-03-01
 )
# about the outcome
then lane red, points 40  # beside the outcome
# about the reason
because R-1 "why"
control look  # beside the controls
# about the properties
with agency customs
# about the texts
text en "Look"
extra {"note":1}  # beside the rest

rule B "b"
# about all of a lone part
when container  # beside it
then points 1

# at the end
`;

describe('comments', () => {
  it('stay where they are in canonical text', () => {
    const { document, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(print(document)).toBe(text);
  });

  it('survive the change to JSON and back', () => {
    const json: unknown = JSON.parse(JSON.stringify(documentToJson(parse(text).document)));
    const { document, diagnostics } = documentFromJson(json);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(print(document)).toBe(text);
  });

  it.each([
    ['in a test', 'rule A "a" when score # one\n < # two\n 0.5 # three\n then points 1'],
    ['around connectives', 'rule A "a" when # one\n container # two\n and # three\n container then points 1'],
    ['around parentheses', 'rule A "a" when ( # one\n container or container # two\n ) # three\n then points 1'],
    ['before a closing parenthesis', 'rule A "a" when not ( container\n # one\n # two\n ) # three\n then points 1'],
    ['around a group of one', 'rule A "a" when all # one\n ( # two\n container # three\n ) then points 1'],
    [
      'in the test of a conditional',
      'rule A "a" when (if # one\n container # two\n then 1 else 2) > 1 # three\n then points 1',
    ],
    ['in clauses', 'rule # one\n A "a" when container then lane # two\n red, # three\n points 1'],
    [
      'in lists of clauses',
      'rule A "a" when container then points 1 control a, # one\n b # two\n with # three\n share 1',
    ],
    [
      'in a clause that says what goes without saying',
      '# one\nrule A "a" when container then points 1\n# two\nwith priority 1 # three',
    ],
  ])('%s move no further than to the part they are in, and then stay', (_where, source) => {
    const { document, diagnostics } = parse(source);
    expect(diagnostics).toEqual([]);
    const printed = print(document);
    for (const comment of ['# one', '# two', '# three']) expect(printed.split(comment)).toHaveLength(2);
    expect(print(parse(printed).document)).toBe(printed);
    const json: unknown = JSON.parse(JSON.stringify(documentToJson(document)));
    expect(print(documentFromJson(json).document)).toBe(printed);
  });

  it('that JSON puts nowhere are kept before the rule', () => {
    const [rule] = parse('rule A "a"\nwhen container\nthen points 1').document.rules;
    if (rule === undefined) throw new Error('no rule was read');
    const comments = [{ at: 'c9', before: ['lost'], after: 'and found' }];
    const { document } = documentFromJson([{ ...ruleToJson(rule), meta: { comments } }]);
    expect(print(document)).toBe('# lost\n# and found\nrule A "a"\nwhen container\nthen points 1\n');
  });
});
