import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';
import { cheapKnitwear, commitRules, proposeRelease } from './release-story.js';

const unitValue = `fact item.unit_value "Customs value per kilogram"
is item.customs_value / item.net_mass
with unit "currency/kg"
text en "Customs value per kilogram", fr "Valeur par kilogramme", ar "القيمة لكل كيلوغرام"
`;

const rules = `rule VAL-1 "Cheap knitwear"
when item.commodity_code in chapter 61
 and item.unit_value < 5
then lane yellow, points 30
because VAL
`;

let service: Application;
let analyst: Caller;
let supervisor: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('ana', 'analyst');
  supervisor = await service.signIn('sam', 'supervisor');
});
afterAll(() => service.stop());

async function draftOf(id: string, text: string): Promise<{ diagnostics: Record<string, unknown>[] }> {
  const { headers } = await analyst.get(`/rule-sets/${id}/draft`).expect(200);
  const saved = await analyst.put(`/rule-sets/${id}/draft`, { text }).set('If-Match', String(headers['etag']));
  return saved.body as { diagnostics: Record<string, unknown>[] };
}

async function activate(title: string): Promise<string> {
  const id = await proposeRelease(analyst, title);
  await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
  await supervisor.post(`/releases/${id}/activate`, {}).expect(200);
  return id;
}

describe('a derived fact', () => {
  it('of one rule set is known to the drafts of the others', async () => {
    await analyst.post('/rule-sets', { id: 'core', agency: 'customs', title: 'Core' }).expect(201);
    expect((await draftOf('core', rules)).diagnostics[0]).toMatchObject({ code: 'unknown-fact', ruleId: 'VAL-1' });
    await commitRules(analyst, 'facts', unitValue);
    expect((await draftOf('core', rules)).diagnostics).toEqual([]);
    const checked = await analyst.post('/language/check', { text: rules }).expect(200);
    expect(checked.body.diagnostics).toEqual([]);
  });

  it('is listed in the vocabulary with its words and what it means', async () => {
    const { body } = await analyst.get('/vocabulary').expect(200);
    const facts = body.facts as { name: string }[];
    expect(facts.find(({ name }) => name === 'item.unit_value')).toMatchObject({
      type: 'number',
      unit: 'currency/kg',
      source: 'derived',
      perItem: true,
      label: { fr: 'Valeur par kilogramme' },
      definition: { ruleSetId: 'facts', text: unitValue, means: 'item.customs_value / item.net_mass' },
    });
    expect(facts.find(({ name }) => name === 'item.net_mass')).not.toHaveProperty('definition');
  });

  it('may not be defined in two rule sets', async () => {
    const { diagnostics } = await draftOf('core', `${unitValue}\n${rules}`);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-fact', factName: 'item.unit_value' }]);
    const refused = await analyst.post('/rule-sets/core/commit', { message: 'twice' }).expect(422);
    expect(refused.body.errors[0].pointer).toBe('/facts/item.unit_value');
  });

  it('of its own draft is no second definition', async () => {
    await draftOf('core', rules);
    const body = { text: unitValue, ruleSetId: 'facts' };
    expect((await analyst.post('/language/check', body).expect(200)).body.diagnostics).toEqual([]);
    const other = await analyst.post('/language/check', { text: unitValue }).expect(200);
    expect(other.body.diagnostics).toMatchObject([{ code: 'duplicate-fact' }]);
  });

  it('decides, and is shown with its value in the trace', async () => {
    await commitRules(analyst, 'core', rules);
    await activate('First');
    const system = await service.system('decisions:create');
    const asked = { reference: 'D-1', declaration: cheapKnitwear, options: {} };
    const { body } = await system.post('/decisions', asked).set('Idempotency-Key', 'D-1').expect(201);
    expect(body.lane).toBe('yellow');
    const trace = await analyst.get(`/decisions/${body.id as string}/trace`).expect(200);
    const leaf = trace.body.rules[0].items[0].trace.children[1];
    expect(leaf).toMatchObject({
      text: 'item.unit_value < 5',
      truth: 'true',
      operands: [
        { text: 'item.unit_value', value: 4.1 },
        { text: 'item.customs_value', value: 4100 },
        { text: 'item.net_mass', value: 1000 },
      ],
    });
  });

  it('that changes is a change of the release, and of its digest', async () => {
    await commitRules(analyst, 'facts', unitValue.replace('item.net_mass', 'item.gross_mass'));
    const id = await activate('Second');
    const { body } = await analyst.get(`/releases/${id}`).expect(200);
    expect(body.changes).toMatchObject([{ kind: 'factChanged', subject: 'item.unit_value' }]);
  });
});
