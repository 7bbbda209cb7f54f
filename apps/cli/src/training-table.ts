import type { Evaluation, Figures, TrainingSummary } from '@tidewaiter/learning';

type Measure = NonNullable<Figures['auc']>;

/** What a training came to, for people: each figure with its number of cases and its 95 % interval. */
export function trainingTable(out: string, summary: TrainingSummary): string {
  const { kind, rounds, trainedOn, windows, evaluation, later, dutyProxy } = summary;
  const size = kind === 'scorecard' ? `${rounds} characteristics` : `${rounds} trees`;
  const settings = Object.entries(summary.settings).map(([name, value]) => `${name} ${value}`);
  return [
    `${out}: ${size}, from ${trainedOn.rows} examined items of ${trainedOn.from} to ${trainedOn.to}`,
    `settings of ${summary.tried.length} tried on ${windows.search.from} to ${windows.search.to}: ${settings.join(', ')}`,
    ...(dutyProxy === undefined ? [] : [`revenue is of a proxy where none was recorded: ${dutyProxy}`]),
    '',
    ...evaluationLines('held out in time, by a model that never saw it', evaluation),
    ...(later ? ['', ...evaluationLines('later period', later)] : []),
  ].join('\n');
}

function evaluationLines(title: string, { from, to, all, guard, calibration, drift }: Evaluation): string[] {
  const { before, after, errorInterval, method } = calibration;
  const calibrated = `${share(before.error)} before, ${share(after.error)} (${range(errorInterval)}) after (${method})`;
  return [
    `${title}, ${from} to ${to}`,
    ...figureLines('all', all),
    ...figureLines('goods never seen in training', guard),
    `  calibration error ${calibrated}`,
    ...(drift ? [`  drift of the score (PSI) ${drift.score.toFixed(3)}, n ${drift.n}`] : []),
  ];
}

function figureLines(name: string, { n, irregular, auc, budgets }: Figures): string[] {
  const area =
    auc === undefined ? 'no AUC' : `AUC ${auc.value.toFixed(3)} (${auc.low.toFixed(3)} to ${auc.high.toFixed(3)})`;
  const lines = budgets.map(({ budget, selected, precision, fusedPrecision, recall, revenue, revenueByYield }) =>
    [
      `    at ${share(budget)}, n ${selected}: precision ${withRange(precision)}, recall ${withRange(recall)}`,
      ...(fusedPrecision ? [`with the rules precision ${withRange(fusedPrecision)}`] : []),
      ...(revenue ? [`revenue ${withRange(revenue)}`] : []),
      ...(revenueByYield ? [`by expected yield ${withRange(revenueByYield)}`] : []),
    ].join(', '),
  );
  return [`  ${name}: n ${n}, irregular ${irregular}, ${area}`, ...lines];
}

function share(value: number): string {
  return `${Number((100 * value).toFixed(1))} %`;
}

function range({ low, high }: Pick<Measure, 'low' | 'high'>): string {
  return `${share(low)} to ${share(high)}`;
}

function withRange(measure: Measure): string {
  return `${share(measure.value)} (${range(measure)})`;
}
