export type HistoryProblem =
  'locked' | 'frozen' | 'nameTaken' | 'unknownDataset' | 'badName' | 'badCursor' | 'damaged' | 'unknownSimulation';

/** An expected problem with a dataset; `message` is one sentence for the person who asked. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';

  constructor(
    readonly code: HistoryProblem,
    message: string,
  ) {
    super(message);
  }
}
