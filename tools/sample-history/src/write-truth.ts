import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { defaultPeriod, defaultSeed, generateHistory, type HistoryOptions } from './generate-history.js';

/** One line of NDJSON a declaration: what is true of it, for judging the product from outside. */
function* truthLines(options: HistoryOptions): Generator<string> {
  for (const { reference, propensity, truth: past } of generateHistory(options)) {
    const { inspection: _, ...truth } = past;
    yield `${JSON.stringify({ reference, propensity, ...truth })}\n`;
  }
}

const [path = 'truth.ndjson', declarations = '120000', seed = String(defaultSeed)] = process.argv.slice(2);
const options = { seed: Number(seed), declarations: Number(declarations), ...defaultPeriod };
await pipeline(Readable.from(truthLines(options)), createWriteStream(path));
