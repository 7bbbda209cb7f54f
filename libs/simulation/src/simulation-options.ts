import type { History } from '@tidewaiter/history';
import type { SharedColumns } from './scan/shared-columns.js';

export interface SimulationProgress {
  readonly step: 'scoring' | 'evaluating' | 'judging' | 'summarising' | 'keeping';
  /** Of the whole run, 0 to 1. */
  readonly fraction: number;
}

export interface SimulationOptions {
  readonly history: History;
  /** File to keep the declarations in, instead of the place where they are looked up. */
  readonly keepIn?: string | undefined;
  /** Who finds the hits; absent: whoever is quicker. The result is the same. */
  readonly engine?: 'scan' | 'sql' | undefined;
  /** What a scan reads, shared with other runs on the same declarations. */
  readonly columns?: SharedColumns | undefined;
  /** Bytes that columns may take at a time while they are scanned; absent: 1 GiB. */
  readonly memory?: number | undefined;
  readonly onProgress?: ((progress: SimulationProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
