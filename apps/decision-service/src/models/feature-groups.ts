/** Groups that mean something to an officer, each with how the names of its facts begin; the first that fits counts. */
const groups: readonly (readonly [group: string, beginnings: readonly string[]])[] = [
  ['trader', ['importer.', 'exporter.', 'declarant.', 'courier.']],
  ['value', ['item.customs_value', 'item.tax', 'item.duty', 'reference.', 'customs_value', 'invoice']],
  ['route', ['item.origin', 'departure_country', 'transport', 'container', 'office', 'entry', 'route']],
  ['goods', ['item.commodity_code', 'item.brand', 'item.description']],
  ['quantity', ['item.net_mass', 'item.gross_mass', 'item.quantity', 'gross_mass', 'packages', 'item_count']],
  ['documents', ['item.preference', 'item.licence', 'documents', 'procedure', 'import_type']],
];

/** The group of a feature that reads these facts. Facts that only give the scale, such as the mass of a price, come last. */
export function groupOfFeature(facts: readonly string[]): string {
  const found = groups.find(([, beginnings]) =>
    facts.some((fact) => beginnings.some((beginning) => fact.startsWith(beginning))),
  );
  return found?.[0] ?? 'other';
}
