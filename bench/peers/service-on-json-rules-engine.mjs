/**
 * Loaded first into the service, this has json-rules-engine evaluate the rules of the active release before the service
 * decides: the same server, database and answers. What our own evaluation takes is in the figure too; it is little beside.
 */
import { factsOf, stretchOn } from '@tidewaiter/decision';
import { DecisionsService } from '../../apps/decision-service/dist/decisions/decisions.service.js';
import { jsonRulesEngine } from './json-rules-engine.mjs';

const engines = new WeakMap();
let before = Promise.resolve();

const { decide } = DecisionsService.prototype;
DecisionsService.prototype.decide = async function decideOnStock(request, ...others) {
  const { prepared } = this.active.current();
  // An engine takes one row at a time.
  before = before.then(() => compare(prepared, request.declaration));
  await before;
  return decide.call(this, request, ...others);
};

/** The engine's hits must be ours, or what is timed is something else. */
async function compare(release, declaration) {
  const { driver, lists } = stretchOn(release, new Date().toISOString().slice(0, 10));
  if (!engines.has(release)) {
    engines.set(release, jsonRulesEngine({ checked: { rules: release.rules.map(({ checked }) => checked) }, lists }));
  }
  for (const row of factsOf(release, declaration, { draw: 0.5 }).rows) {
    const [theirs, ours] = [await engines.get(release)(row), driver().hits(row)];
    if (theirs.join() !== ours.toSorted((a, b) => a - b).join()) throw new Error(`hits ${theirs} are not ${ours}`);
  }
}
