import { frozenList, type ReleaseContent } from '@tidewaiter/decision';
import { stumpModel } from './model.js';

/** Rules with everything that depends on the day or the draw: validity, review, share, lists that change. */
export const rules = `
rule VAL-1 "Below the reference"
when item.customs_value / item.net_mass < 0.6 * reference.unit_value_median and not importer.authorised
then lane yellow, points 30

rule VAL-2 "Half of the cheap parts"
when item.commodity_code in chapter 87 and item.customs_value < 300
then lane red, points 20
with share 0.4, valid from 2025-03-01

rule ORI-1 "Doubtful preference"
when item.origin in ("CN", "VN") and item.tax_rate = 0
then points 45

rule ORI-2 "Overdue for review"
when item.origin = "TR" and item.licence = false and item.tax_rate > 12
then lane red, points 10
with review by 2025-06-30

rule IMP-1 "Watched importers by sea"
when importer.id in list watched and transport_mode != "40"
then lane blue, points 5
with valid until 2025-09-30

rule MOD-1 "Score and few items"
when score > 0.8 and item_count <= 2 and draw < 0.7
then lane yellow, points 25
`;

/** Values that begin and end while the declarations are lodged, beside one that always counts. */
export const watched = frozenList({ name: 'watched', label: { en: 'watched', fr: 'suivis', ar: 'مراقبون' } }, [
  { value: 'T1' },
  ...[2, 3, 5, 8].map((number) => ({ value: `T${number}`, startsOn: '2025-03-01', expiresOn: '2025-05-31' })),
  ...[7, 9, 11].map((number) => ({ value: `T${number}`, startsOn: '2025-06-01' })),
  ...[12, 13, 14, 15].map((number) => ({ value: `T${number}`, expiresOn: '2025-02-28' })),
]);

export const policy = {
  randomRate: 0.03,
  points: { red: 70, yellow: 50 },
  score: { red: 0.95, yellow: 0.85 },
  seed: 'agree',
};

export function model(threshold: number): NonNullable<ReleaseContent['model']> {
  return { name: 'stump', version: 1, digest: `stump ${threshold}`, artefact: stumpModel(threshold) };
}
