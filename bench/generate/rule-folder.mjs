import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleSet } from './rule-sets.mjs';

/** Writes the rules and lists of a generated rule set as a folder that the service can start from; there is no model. */
export function writeRuleFolder(folder, what) {
  const { conditions, lists } = ruleSet(what);
  const file = 'synthetic.rules';
  const rules = conditions.map((one, at) => `rule R-${at} "synthetic"\nwhen ${one}\nthen lane yellow, points 10`);
  mkdirSync(join(folder, 'lists'), { recursive: true });
  writeFileSync(join(folder, file), rules.join('\n\n'));
  writeJson(join(folder, 'rule-sets.json'), [
    { id: 'synthetic', agency: 'customs', title: 'Synthetic rules', files: [file] },
  ]);
  const described = [...lists.keys()].map((name) => ({
    name,
    label: { en: name, fr: name, ar: name },
    domain: domainOf(name),
  }));
  writeJson(join(folder, 'lists', 'lists.json'), described);
  for (const [name, values] of lists) {
    writeFileSync(join(folder, 'lists', `${name}.csv`), `value,note\n${[...values].join(',\n')},\n`);
  }
}

function domainOf(name) {
  if (name.includes('commodity_code')) return 'commodity';
  return name.includes('origin') ? 'country' : 'party';
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value));
}
