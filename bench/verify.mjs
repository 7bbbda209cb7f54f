import { hits } from '@tidewaiter/rule-language';

/**
 * Compares answers with those of the definition of the language, row by row; the first difference is an error.
 * `answers` maps the name of an engine to a function, perhaps asynchronous, from the number of a row to its hits.
 */
export async function verify({ checked, lists }, rows, answers) {
  for (const [index, row] of rows.entries()) {
    const defined = checked.rules.flatMap((rule, at) => (hits(rule, row, lists) ? [at] : []));
    for (const [name, answer] of Object.entries(answers)) {
      const given = await answer(index);
      if (given.join() === defined.join()) continue;
      const wrong = [...defined.filter((at) => !given.includes(at)), ...given.filter((at) => !defined.includes(at))];
      const ruleIds = wrong.map((at) => checked.rules[at].rule.ruleId).join(', ');
      throw new Error(`${name} and the definition disagree on ${ruleIds} for ${JSON.stringify(row)}`);
    }
  }
}
