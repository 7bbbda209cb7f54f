import { fuzzInput, fuzzWays, type FuzzInput } from './fuzz-inputs.js';
import { faultsOf, read, readOrFault, type Reading } from './read-anything.js';

/** Child process of fuzz.mjs: `run-fuzz.ts <runs> <seed>`. Ends with 1 at a fault or an input that takes too long. */
const [runs = 0, seed = 0] = process.argv.slice(2).map(Number);
const slowest = 10;
const limit = 50;

interface Timed {
  readonly input: FuzzInput;
  readonly number: number;
  readonly milliseconds: number;
}

/** The best of a few, in processor time: neither the rest of the machine nor the inputs before are this one's fault. */
function again(input: FuzzInput): number {
  const times = Array.from({ length: 5 }, () => {
    const started = process.cpuUsage();
    read(input);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

function shown(input: FuzzInput): string {
  const source = input.kind === 'json' ? String(JSON.stringify(input.value)) : JSON.stringify(input.source);
  return source.length > 300 ? `${source.slice(0, 300)}… (${source.length})` : source;
}

const started = performance.now();
const faults: string[] = [];
const perWay = new Map(fuzzWays.map((way) => [way, { inputs: 0, sound: 0, diagnostics: 0 }]));
let longest: Timed[] = [];
let isSlow = false;

for (let number = 0; number < runs; number += 1) {
  const input = fuzzInput(seed, number);
  const began = performance.now();
  const reading = readOrFault(input);
  const milliseconds = performance.now() - began;
  const found = 'fault' in reading ? [reading.fault] : faultsOf(input, reading);
  for (const fault of found) faults.push(`input ${number}, ${input.way}: ${fault}\n${shown(input)}`);
  if (!('fault' in reading)) tally(input, reading);
  if (longest.length < slowest || milliseconds > (longest.at(-1)?.milliseconds ?? 0)) {
    longest = [...longest, { input, number, milliseconds }]
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, slowest);
  }
  if (milliseconds > limit && again(input) > limit) {
    isSlow = true;
    console.error(`input ${number}, ${input.way}, takes ${again(input).toFixed(1)} ms\n${shown(input)}`);
  }
}

function tally({ way }: FuzzInput, { document, diagnostics }: Reading): void {
  const counts = perWay.get(way);
  if (!counts) return;
  counts.inputs += 1;
  if (document.rules.length + document.facts.length > 0) counts.sound += 1;
  if (diagnostics.length > 0) counts.diagnostics += 1;
}

for (const [way, { inputs, sound, diagnostics }] of perWay) {
  console.log(
    `${way.padEnd(28)}${inputs} inputs, ${sound} with a tree that holds something, ${diagnostics} with diagnostics`,
  );
}
console.log('the slowest in milliseconds of processor time, measured again:');
for (const { input, number, milliseconds } of longest) {
  const best = again(input).toFixed(1);
  console.log(`${best.padStart(8)} ms (${milliseconds.toFixed(1)} at first)  input ${number}, ${input.way}`);
}
for (const fault of faults.slice(0, 10)) console.error(fault);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${runs} inputs, seed ${seed}, ${faults.length} faults, ${seconds} s`);
if (faults.length > 0 || isSlow) process.exitCode = 1;
