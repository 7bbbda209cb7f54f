import { DuckDBInstance } from '@duckdb/node-api';

export interface DatabaseSettings {
  /** The only folder DuckDB may read or write, with everything in it. */
  readonly folder: string;
  /** Where DuckDB puts what exceeds its memory; not shared with another process. */
  readonly temporary: string;
  /** DuckDB's own notation, `1GB`. */
  readonly memoryLimit: string;
  readonly threads: number;
}

/**
 * An in-memory DuckDB that reads and writes one folder only, loads no extension and lets no statement change that. Its
 * tables are temporary; what lasts is Parquet.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: settings.memoryLimit,
    threads: String(settings.threads),
    temp_directory: settings.temporary,
  });
  const connection = await instance.connect();
  const folder = `${settings.folder.replaceAll("'", "''")}/`;
  for (const statement of [
    `SET allowed_directories = ['${folder}']`,
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]) {
    await connection.run(statement);
  }
  connection.closeSync();
  return instance;
}
