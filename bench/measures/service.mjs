import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { decideAll, post } from '../clients.mjs';
import { declarations } from '../generate/declarations.mjs';
import { writeRuleFolder } from '../generate/rule-folder.mjs';
import { interleave, quantile } from '../interleave.mjs';
import { openLibrary } from '../peers/libxgboost.mjs';
import { startService } from '../peers/service.mjs';
import { declarationOf } from '@tidewaiter/declaration';
import { defaultPeriod, generateHistory } from '@tidewaiter/sample-history';

/** The decision endpoint of the running service, with the starter pack and the shipped model, asked by eight clients. */
export async function* service({ quick, say }) {
  yield { name: 'service/durable', ...(await besideHasty(quick)) };
  yield { name: 'service/json-rules-engine', ...(await besideStock(quick)) };
  yield* besideLongWork({ quick, say });
}

/** Long work in the same service, on as many past declarations as last until the decisions are made. */
async function* besideLongWork({ quick, say }) {
  const one = await startService({ env: { TIDEWAITER_SIZE: quick ? '20000' : '40000' } });
  const plan = quick ? { rounds: 3, count: 400 } : { rounds: 8, count: 1000 };
  try {
    const analyst = await signedIn(one);
    await decideAll(one, questions(2 * plan.count));
    yield { name: 'service/simulations-p99', ...(await whileBusy(one, () => simulateTwice(analyst), plan)) };
    const { library, reason } = await openLibrary();
    if (!library) return say(reason);
    yield { name: 'service/training-p99', ...(await whileBusy(one, () => trainUntilBusy(analyst), plan)) };
  } finally {
    await one.stop();
  }
}

/** Beside the same service that answers before its decision is on disk. */
async function besideHasty(quick) {
  const small = { TIDEWAITER_SIZE: '400' };
  // PostgreSQL then answers a commit before it is on disk.
  const hasty = { ...small, PGOPTIONS: '-c synchronous_commit=off' };
  const count = quick ? 400 : 2000;
  return besides([{ env: small }, { env: hasty }], ([ours, theirs]) =>
    interleave(side(ours, { count, ask: past }), side(theirs, { count, ask: past }), { rounds: quick ? 3 : 9 }),
  );
}

/** 200 generated rules, beside the same service with json-rules-engine before its own evaluation. */
async function besideStock(quick) {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-rules-'));
  writeRuleFolder(folder, { count: 200, lists: 'long', seed: 1 });
  const env = { TIDEWAITER_SIZE: '400', TIDEWAITER_RULES: folder };
  const preload = new URL('../peers/service-on-json-rules-engine.mjs', import.meta.url).href;
  const [few, many] = quick ? [16, 400] : [100, 2000];
  try {
    return await besides([{ env }, { env, preload }], ([ours, theirs]) =>
      interleave(side(ours, { count: many, ask: made }), side(theirs, { count: few, ask: made }), {
        rounds: quick ? 3 : 9,
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function besides(how, compare) {
  const services = [];
  try {
    for (const one of how) services.push(await startService(one));
    return byWall(await compare(services));
  } finally {
    for (const one of services) await one.stop();
  }
}

function side(one, { count, ask }) {
  return { count, warmUp: count, run: (some) => decideAll(one, questions(some, ask)) };
}

/** Most of a service's time is another process's, or waiting for the disk. */
function byWall({ ours, peer, wallRatio, wallSpread, n }) {
  return { ours: ours.wall, peer: peer.wall, unit: 'µs', ratio: wallRatio, spread: wallSpread, n };
}

const history = [...generateHistory({ ...defaultPeriod, seed: 77, declarations: 2000 })];
const { rows } = declarations(2000, 7);
let asked = 0;

/** A declaration of the sample administration. */
function past(number) {
  return history[number % history.length].declaration;
}

/** A declaration of one item that the generated rules are made for. */
function made(number) {
  return { office: 'K10', ...declarationOf([rows[number % rows.length]]) };
}

function questions(count, ask = past) {
  return Array.from({ length: count }, () => {
    asked += 1;
    return { reference: `B-${asked}`, declaration: ask(asked) };
  });
}

/** The 99th percentile of decisions while the service does long work ÷ while it does none, in turns. */
async function whileBusy(one, begin, { rounds, count }) {
  const took = { idle: [], busy: [] };
  for (let round = 0; round < rounds; round += 1) {
    took.idle.push(...(await decideAll(one, questions(count))));
    const work = await begin();
    took.busy.push(...(await decideAll(one, questions(count))));
    await work.cancel();
  }
  const [idle, busy] = [quantile(took.idle, 0.99), quantile(took.busy, 0.99)];
  return { ours: busy * 1000, peer: idle * 1000, unit: 'µs', ratio: busy / idle, n: took.busy.length };
}

/** Starts a training, and waits until it has read its cases and boosts. */
async function trainUntilBusy(analyst) {
  const { id } = await analyst('/models/train', { datasetId: 'sample', name: `bench-${performance.now().toFixed(0)}` });
  return jobAtWork(analyst, id, ({ step }) => step === 'search');
}

/** Starts two simulations of five candidates each, and waits until both evaluate rules. */
async function simulateTwice(analyst) {
  const others = Array.from({ length: 4 }, () => ({ candidate: 'drafts' }));
  const jobs = [];
  for (let number = 0; number < 2; number += 1) {
    const { job } = await analyst('/simulations', { datasetId: 'sample', candidate: 'drafts', others });
    jobs.push(job.id);
  }
  const works = await Promise.all(jobs.map((id) => jobAtWork(analyst, id, ({ step }) => step === 'evaluating')));
  return { cancel: () => Promise.all(works.map((work) => work.cancel())) };
}

/** Waits until a job is at what is to be measured; it has to last until it is cancelled. */
async function jobAtWork(analyst, id, isBusy) {
  const job = () => analyst.read(`/jobs/${id}`);
  for (let state = await job(); !isBusy(state); state = await job()) {
    if (!['queued', 'running'].includes(state.state)) throw new Error(`the job ended: ${JSON.stringify(state)}`);
    await sleep(20);
  }
  return {
    cancel: async () => {
      const { state } = await job();
      if (state !== 'running') throw new Error('the job ended before the decisions did');
      await analyst(`/jobs/${id}/cancel`, {});
      while ((await job()).state === 'running') await sleep(50);
    },
  };
}

async function signedIn(one) {
  const welcome = await (await fetch(`${one.url}/api/v1/welcome`)).json();
  const { userName, password } = welcome.demoAccounts.find(({ userName: name }) => name === 'analyst');
  const { text, headers } = await post(`${one.url}/api/v1/session`, { userName, password });
  const own = { cookie: String(headers['set-cookie']).split(';', 1)[0], 'x-csrf-token': JSON.parse(text).csrfToken };
  const ask = async (path, body) => {
    const sent = { headers: { ...own, 'idempotency-key': `${path}-${performance.now()}` } };
    const answer = await post(`${one.url}/api/v1${path}`, body, sent);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text);
  };
  const read = async (path) => await (await fetch(`${one.url}/api/v1${path}`, { headers: own })).json();
  return Object.assign(ask, { read });
}
