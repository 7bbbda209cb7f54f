import type { History } from '@tidewaiter/history';

export interface SimulationProgress {
  readonly step: 'scoring' | 'evaluating' | 'judging' | 'summarising' | 'keeping';
  /** Of the whole run, 0 to 1. */
  readonly fraction: number;
}

export interface SimulationOptions {
  readonly history: History;
  /** File to keep the declarations in, instead of the place where they are looked up. */
  readonly keepIn?: string | undefined;
  readonly onProgress?: ((progress: SimulationProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}
