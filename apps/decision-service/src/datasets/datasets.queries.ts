import type { AnswerOf, browseDataset, getPastDeclaration, listDatasets, Received } from '@tidewaiter/contracts';
import { bindings, browse, readDeclarations, relationsOf } from '@tidewaiter/history';
import type { History, Manifest, ManifestFile, Row } from '@tidewaiter/history';
import { DomainError } from '../http/domain-error.js';

type DatasetView = AnswerOf<typeof listDatasets>['items'][number];
type Inspected = Pick<DatasetView, 'inspected' | 'irregular'>;

/** By dataset digest: what is counted of a dataset stays true as long as its files. */
const counted = new Map<string, Inspected>();

async function inspectedOf(history: History, { name, digest }: Manifest): Promise<Inspected> {
  const known = counted.get(digest);
  if (known) return known;
  const relations = await relationsOf(history, name);
  const { bind, parameters } = bindings();
  const [row] = await history.query(
    `SELECT CAST(count(*) AS DOUBLE) AS inspected, CAST(count_if(result = 'irregular') AS DOUBLE) AS irregular
       FROM ${relations.outcomes(bind)}`,
    parameters,
  );
  const figures = { inspected: Number(row?.['inspected'] ?? 0), irregular: Number(row?.['irregular'] ?? 0) };
  counted.set(digest, figures);
  return figures;
}

export async function datasetViews(history: History): Promise<DatasetView[]> {
  const views: DatasetView[] = [];
  for (const manifest of await history.datasets()) views.push(await datasetView(history, manifest));
  return views;
}

export async function datasetView(history: History, manifest: Manifest): Promise<DatasetView> {
  const { name, title, counts, period, digest, created, snapshot, quarantined } = manifest;
  return {
    id: name,
    title,
    declarations: counts.declarations,
    items: counts.items,
    ...(await inspectedOf(history, manifest)),
    ...(period && { from: period.from, to: period.to }),
    digest,
    createdAt: created,
    ...(snapshot && { snapshotOf: snapshot.of }),
    ...(quarantined && quarantined.length > 0 && { missing: quarantined.map(missingView) }),
  };
}

function missingView({ name, origin, rows }: ManifestFile): NonNullable<DatasetView['missing']>[number] {
  return { file: name, rows, ...(origin?.from === 'upload' && { fileName: origin.fileName }) };
}

/** @throws HistoryError unknownDataset, badName, badCursor */
export async function datasetPage(
  history: History,
  dataset: string,
  query: Received<typeof browseDataset>['query'],
): Promise<AnswerOf<typeof browseDataset>> {
  const { cursor, limit, office, reference, importer, commodity, outcome } = query;
  const filter = { reference, importer, commodity, outcome, ...(office !== undefined && { offices: [office] }) };
  const { items, nextCursor } = await browse({ history, dataset }, filter, { cursor, limit });
  return {
    items: items.map((line) => ({
      reference: line.reference,
      lodgedOn: line.lodgedOn,
      office: line.office,
      ...(line.importer !== null && { importer: line.importer }),
      itemCount: line.items,
      ...(line.customsValue !== null && { value: line.customsValue }),
      outcome: line.outcome,
    })),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** @throws DomainError notFound; HistoryError unknownDataset, badName */
export async function pastDeclaration(
  history: History,
  dataset: string,
  reference: string,
): Promise<AnswerOf<typeof getPastDeclaration>> {
  for await (const { declaration } of readDeclarations(history, dataset, { references: [reference] })) {
    return { reference, declaration: { ...declaration }, acts: await actsOf(history, dataset, reference) };
  }
  throw new DomainError('notFound', `There is no declaration ${reference} in ${dataset}.`);
}

async function actsOf(history: History, dataset: string, reference: string): Promise<Record<string, unknown>[]> {
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const acts = relations.acts(bind);
  const rows = await history.query(
    `SELECT * FROM ${acts} WHERE reference = ${bind({ type: 'text', value: reference })} ORDER BY act, item`,
    parameters,
  );
  const numbers = new Set(rows.map((row) => row['act']));
  return [...numbers].map((number) => actOf(rows.filter((row) => row['act'] === number)));
}

/** One act in the form of an inspection act. */
function actOf(rows: readonly Row[]): Record<string, unknown> {
  const findings = rows
    .filter((row) => row['finding_type'] !== null)
    .map((row) =>
      present({
        type: row['finding_type'],
        severity: row['severity'],
        item: row['item'],
        additional_duty: row['additional_duty'],
      }),
    );
  const { inspected_on, result, officer } = rows[0] ?? {};
  return { ...present({ inspected_on, result, officer }), findings };
}

function present(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));
}
