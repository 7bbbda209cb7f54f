import type { TextKey } from '../../i18n/texts.js';
import type { Say } from '../../i18n/use-text.js';

/** Parts of a selection policy by the codes of the service. */
const names: Readonly<Record<string, TextKey>> = {
  randomRate: 'simulate.randomRate',
  'points.red': 'simulate.pointsRed',
  'points.yellow': 'simulate.pointsYellow',
  measure: 'selection.measure',
  'score.red': 'simulate.scoreRed',
  'score.yellow': 'simulate.scoreYellow',
  seed: 'simulate.seed',
};

/** A part of a policy in words; the code itself where the catalogue has none. */
export function policySubject(code: string, say: Say): string {
  const office = /^capacities\.(.+)$/.exec(code)?.[1];
  if (office !== undefined) return `${say('capacity.title')} ${office}`;
  const name = names[code];
  return name === undefined ? code : say(name);
}
