import { migrations } from '@tidewaiter/migrations';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { StartError } from './start-error.js';

/** How the service talks to its database. */
export function dataSourceOptions(url: string): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    poolSize: 12,
    connectTimeoutMS: 10_000,
    applicationName: 'tidewaiter',
  };
}

async function connect(url: string): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(url));
  try {
    return await dataSource.initialize();
  } catch (error) {
    const reason = error instanceof AggregateError ? String(error.errors[0]) : String(error);
    throw new StartError(`The database at ${withoutPassword(url)} cannot be reached: ${reason}.`);
  }
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, '@').split('?', 1)[0] ?? url;
}

async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const [table] = await dataSource.query<{ present: boolean }[]>(
    "SELECT to_regclass('schema_migrations') IS NOT NULL AS present",
  );
  if (!table?.present) return;
  const known: ReadonlySet<string> = new Set(migrations.map((Migration) => new Migration().name));
  const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations ORDER BY id');
  const unknown = applied.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new StartError(
      `The database has the schema step "${unknown.name}" of a newer version; start that version, or restore a backup.`,
    );
  }
}

/**
 * Brings the schema to this version.
 * @throws StartError when the database is unreachable or belongs to a newer version
 */
export async function migrate(url: string): Promise<void> {
  const dataSource = await connect(url);
  try {
    await refuseNewerSchema(dataSource);
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
