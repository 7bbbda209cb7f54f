import type { Application, Caller } from '../support/application.js';

export const ruleText = `rule VAL-1 "Cheap knitwear"
when item.commodity_code in chapter 61 and item.customs_value / item.net_mass < 5
then lane yellow, points 30
because VAL "declared unit value far below the reference"
control weigh_sample
with agency customs
text en "Check the invoice", fr "Vérifier la facture", ar "تحقق من الفاتورة"

rule ORI-1 "Watched origin"
when item.origin = "XX" and importer.authorised is missing
then lane red, points 40
because ORI
`;

export const cheapKnitwear = {
  office: 'CUO01',
  procedure: '4000',
  lodged_on: '2026-03-02',
  importer: { id: 'T1' },
  declarant: { id: 'D1' },
  items: [
    { commodity_code: '61091000', origin: 'CN', net_mass: 1000, customs_value: 4100 },
    { commodity_code: '84713000', origin: 'DE', net_mass: 100, customs_value: 90000 },
  ],
};

/** Saves a text as the draft of a rule set, which is made when it is not there, and commits it. */
export async function commitRules(author: Caller, id: string, text: string): Promise<void> {
  await author.post('/rule-sets', { id, agency: 'customs', title: id });
  const { headers } = await author.get(`/rule-sets/${id}/draft`).expect(200);
  await author.put(`/rule-sets/${id}/draft`, { text }).set('If-Match', String(headers['etag'])).expect(200);
  await author.post(`/rule-sets/${id}/commit`, { message: 'as agreed' }).expect(201);
}

/** Drafts and proposes a release of what is committed; answers its id. */
export async function proposeRelease(author: Caller, title: string): Promise<string> {
  const policy = { randomRate: 0.000001, points: { red: 100, yellow: 60 }, score: {}, seed: 'test' };
  const { body } = await author.post('/releases', { title, reason: 'Finds more', policy }).expect(201);
  await author.post(`/releases/${body.id}/propose`, {}).expect(200);
  return body.id as string;
}

/** A release that is active, by an analyst and a supervisor. */
export async function activateRules(
  service: Application,
  text: string,
): Promise<{ analyst: Caller; supervisor: Caller }> {
  const analyst = await service.signIn('ana', 'analyst');
  const supervisor = await service.signIn('sam', 'supervisor');
  await commitRules(analyst, 'core', text);
  const id = await proposeRelease(analyst, 'First');
  await supervisor.post(`/releases/${id}/approve`, {}).expect(200);
  await supervisor.post(`/releases/${id}/activate`, {}).expect(200);
  return { analyst, supervisor };
}
