/** Goals of the measures; a ratio is to be at least or at most this. Nothing here decides how a measure is taken. */
export const goals = {
  'online/200': { least: 3000 },
  'online/200-trace': { least: 1500 },
  'online/200-zen': { least: 500 },
  'online/200-zen-light': { least: 200 },
  'online/json-parse': { most: 0.5 },
  'online/growth': { most: 4 },
  'online/20000': { most: 5 },
  'online/20000-compile': { most: 5 },
  'online/20000-edit': { most: 50 },
  'analysis/500': { most: 2 },
  'score/one': { least: 20 },
  'score/batch': { least: 3 },
  'score/batch-ranked': { least: 5 },
  'shap/batch': { least: 8 },
  'shap/one': { least: 1 },
  'service/durable': { least: 0.8 },
  'service/json-rules-engine': { least: 100 },
  'service/simulations-p99': { most: 3 },
  'service/training-p99': { most: 1.5 },
  'simulate/1m': { least: 100 },
  'simulate/1m-compile': { least: 40 },
  'simulate/scan': { most: 15 },
  'simulate/ten-million': { most: 4 },
  'lens/edit': { least: 60 },
  'lens/edit-ms': { most: 1 },
};

/** A measure as one line of JSON. */
export function jsonLine({ name, ours, peer, unit, ratio, n, ...details }) {
  return JSON.stringify({
    name,
    ours: round(ours),
    peer: round(peer),
    unit,
    ratio: round(ratio),
    n,
    ...rounded(details),
  });
}

function rounded(details) {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.map(round) : round(value)]),
  );
}

const round = (value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);

/** The measures as a table for people. */
export function table(measures) {
  const rows = measures.map(({ name, ours, peer, unit, ratio, spread, heapMegabytes }) => {
    const goal = goals[name];
    return [
      name,
      `${round(ours)} ${unit}`,
      peer === undefined ? '' : `${round(peer)} ${unit}`,
      `${round(ratio)}${spread ? ` (${spread.map(round).join('–')})` : ''}`,
      goal === undefined ? '' : goal.least === undefined ? `≤ ${goal.most}` : `≥ ${goal.least}`,
      goal === undefined
        ? ''
        : `${reached(ratio, goal) >= 1 ? 'yes' : 'no'}, ${Math.round(100 * reached(ratio, goal))} %`,
      heapMegabytes === undefined ? '' : `${round(heapMegabytes)} MB`,
    ];
  });
  const all = [['measure', 'ours', 'peer', 'ratio', 'goal', 'goal reached', 'memory'], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** 1 when the goal is reached exactly, more when it is exceeded. */
export function reached(ratio, { least, most }) {
  return least === undefined ? most / ratio : ratio / least;
}
