import { beforeAll, describe, expect, it } from '@jest/globals';
import { countries } from '@tidewaiter/nomenclature';
import { check, hits, parse } from '@tidewaiter/rule-language';
import { readHome, type PackList } from '@tidewaiter/rule-pack';
import { readKnowledge, rulesFolder, type Knowledge } from '../support/starter-pack.js';

/** Codes that `countries` holds beside those of ISO 3166-1. */
const customsCodes = new Set(['EU', 'XC', 'XI', 'XK', 'XL']);

const groups = [
  ['oic_members', 57, 'TR', 'IN'],
  ['arab_league', 22, 'KM', 'TR'],
  ['gcc_members', 6, 'OM', 'YE'],
  ['eu_members', 27, 'HR', 'GB'],
  ['comesa_members', 21, 'TN', 'TZ'],
  ['ecowas_members', 12, 'SN', 'ML'],
] as const;

describe.each(groups)('the group of countries %s', (name, count, member, stranger) => {
  let list: PackList | undefined;
  let knowledge: Knowledge;

  beforeAll(async () => {
    list = (await readHome(rulesFolder)).lists.find((each) => each.name === name);
    knowledge = await readKnowledge();
  });

  it('holds each member once, by its ISO code, in order', () => {
    const values = list?.items.map(({ value }) => value) ?? [];
    expect(values).toHaveLength(count);
    expect(values).toEqual([...new Set(values)].sort());
    expect(values.filter((value) => customsCodes.has(value) || !countries.includes(value))).toEqual([]);
  });

  it('is a list of countries called something in each language, and says where it is from', () => {
    expect(list?.domain).toBe('country');
    expect(new Set(Object.values(list?.label ?? {})).size).toBe(3);
    expect(list?.label.en).not.toBe(name);
    const sources = new Set(list?.items.map(({ source }) => source));
    expect([...sources]).toEqual([expect.stringMatching(/^Members of .+ in \d{4}$/)]);
  });

  it('tells members from others in a rule', () => {
    const { document } = parse(`rule R-1 "test"\nwhen item.origin in list ${name}\nthen points 1`);
    const rule = check(document, knowledge.vocabulary).checked?.rules[0];
    if (!rule) throw new Error('the rule is not sound');
    const hit = (origin: string) => hits(rule, { 'item.origin': origin }, knowledge.lists);
    expect([hit(member), hit(stranger)]).toEqual([true, false]);
  });
});

describe('the groups of countries', () => {
  it('lie within each other as the organisations do', async () => {
    const lists = new Map(
      (await readHome(rulesFolder)).lists.map(({ name, items }) => [name, items.map((item) => item.value)]),
    );
    const outside = (inner: string, outer: string) =>
      (lists.get(inner) ?? []).filter((code) => !lists.get(outer)?.includes(code));
    expect(outside('gcc_members', 'arab_league')).toEqual([]);
    expect(outside('arab_league', 'oic_members')).toEqual([]);
  });
});
