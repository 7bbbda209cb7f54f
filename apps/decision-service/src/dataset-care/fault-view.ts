import type { AnswerOf, verifyDataset } from '@tidewaiter/contracts';
import type { FileFault } from '@tidewaiter/history';

type FaultView = AnswerOf<typeof verifyDataset>['faults'][number];

/** A damaged file, and what brings back what it held. `source`: what manifests call our own database. */
export function faultView({ file, problem }: FileFault, source: string): FaultView {
  const { kind, name, origin, rows } = file;
  const fault = { file: name, kind, rows, problem };
  if (origin?.from === 'upload') return { ...fault, remedy: 'importAgain', fileName: origin.fileName };
  return { ...fault, remedy: origin?.source === source ? 'reload' : 'restore' };
}
