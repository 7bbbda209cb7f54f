import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication } from '../support/application.js';
import type { Application, Caller } from '../support/application.js';

const label = { en: 'Hubs', fr: 'Plateformes', ar: 'مراكز' };

let service: Application;
let analyst: Caller;

beforeAll(async () => {
  service = await startApplication();
  analyst = await service.signIn('analyst', 'analyst');
});
afterAll(() => service.stop());

describe('a list', () => {
  it('begins empty and cannot begin twice', async () => {
    const { body } = await analyst.post('/lists', { id: 'hubs', label, domain: 'country' }).expect(201);
    expect(body).toMatchObject({ id: 'hubs', version: 1, itemCount: 0, updatedBy: 'analyst', usedBy: [] });
    await analyst.post('/lists', { id: 'hubs', label, domain: 'country' }).expect(409);
  });

  it('is saved as a new version, and never over somebody else’s', async () => {
    const items = [{ value: 'AE', note: 'route', expiresOn: '2027-01-01' }, { value: 'HK' }];
    const saved = await analyst.put('/lists/hubs/items', { items }).set('If-Match', '"1"').expect(200);
    expect(saved.body).toMatchObject({ list: { version: 2, itemCount: 2 }, items });
    expect(saved.headers['etag']).toBe('"2"');
    const late = await analyst.put('/lists/hubs/items', { items: [] }).set('If-Match', '"1"').expect(412);
    expect(late.body.current).toMatchObject({ list: { version: 2 } });
  });

  it('refuses a value that comes twice', async () => {
    const items = [{ value: 'AE' }, { value: 'AE' }];
    const { body } = await analyst.put('/lists/hubs/items', { items }).set('If-Match', '"2"').expect(400);
    expect(body.errors[0].pointer).toBe('/items/1/value');
  });

  it('keeps the days on which a value counts, and refuses an end before the beginning', async () => {
    await analyst.post('/lists', { id: 'sanctions', label, domain: 'country' }).expect(201);
    const days = { startsOn: '2026-03-01', expiresOn: '2026-03-31' };
    const put = (items: readonly object[]) => analyst.put('/lists/sanctions/items', { items }).set('If-Match', '"1"');
    const { body } = await put([{ value: 'XX', startsOn: '2026-04-01', expiresOn: '2026-03-31' }]).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/items/0/expiresOn' }]);
    const saved = await put([{ value: 'XX', ...days }]).expect(200);
    expect(saved.body.items).toEqual([{ value: 'XX', ...days }]);
    const csv = 'value,starts_on,expires_on\nXX,2026-03-02,2026-03-31\nYY,2026-04-01,2026-03-31\n';
    const { body: compared } = await analyst.post('/lists/sanctions/import', { csv }).expect(200);
    expect(compared).toMatchObject({ changed: ['XX'], items: [{ startsOn: '2026-03-02' }], rejected: [{ line: 3 }] });
  });

  it('says what a CSV would change before anything is saved', async () => {
    const csv = 'value;note;expires_on\r\nAE;"way; of goods";2027-01-01\r\nSG;;\r\nMY;;2027-02-30\r\nSG;;\r\n';
    const { body } = await analyst.post('/lists/hubs/import', { csv }).expect(200);
    expect(body).toMatchObject({ added: ['SG'], removed: ['HK'], changed: ['AE'] });
    expect(body.rejected.map((reject: { line: number }) => reject.line)).toEqual([4, 5]);
    expect(body.items[0]).toEqual({ value: 'AE', note: 'way; of goods', expiresOn: '2027-01-01' });
    const { body: kept } = await analyst.get('/lists/hubs').expect(200);
    expect(kept.list.version).toBe(2);
  });

  it('names the rules that use it', async () => {
    await analyst.post('/rule-sets', { id: 'core', agency: 'customs', title: 'Core' }).expect(201);
    const text = 'rule ORI-001 "Hub"\nwhen item.origin in list hubs\nthen lane yellow, points 10\n';
    await analyst.put('/rule-sets/core/draft', { text }).set('If-Match', '"1"').expect(200);
    const { body } = await analyst.get('/lists').expect(200);
    expect(body.items).toMatchObject([
      { id: 'hubs', usedBy: ['ORI-001'] },
      { id: 'sanctions', usedBy: [] },
    ]);
  });
});
