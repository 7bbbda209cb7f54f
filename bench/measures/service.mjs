import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { decideAll, post } from '../clients.mjs';
import { interleave, quantile } from '../interleave.mjs';
import { openLibrary } from '../peers/libxgboost.mjs';
import { startService } from '../peers/service.mjs';
import { defaultPeriod, generateHistory } from '@tidewaiter/sample-history';

/** The decision endpoint of the running service, with the starter pack and the shipped model, asked by eight clients. */
export async function* service({ quick, say }) {
  yield* besidePeers(quick);
  const { library, reason } = await openLibrary();
  if (!library) return say(reason);
  yield await whileTraining(quick);
}

/** Beside the same service that answers before its decision is on disk, and beside json-rules-engine in its place. */
async function* besidePeers(quick) {
  const small = { TIDEWAITER_SIZE: '400' };
  const services = [];
  try {
    const ours = await started(services, { env: small });
    // PostgreSQL then answers a commit before it is on disk.
    const hasty = await started(services, { env: { ...small, PGOPTIONS: '-c synchronous_commit=off' } });
    const preload = new URL('../peers/service-on-json-rules-engine.mjs', import.meta.url).href;
    const stock = await started(services, { env: small, preload });
    const size = { rounds: quick ? 5 : 9 };
    const [few, many] = quick ? [40, 600] : [100, 2000];
    yield { name: 'service/durable', ...byWall(await interleave(side(ours, many), side(hasty, many), size)) };
    yield { name: 'service/json-rules-engine', ...byWall(await interleave(side(ours, many), side(stock, few), size)) };
  } finally {
    for (const one of services) await one.stop();
  }
}

async function started(services, how) {
  const one = await startService(how);
  services.push(one);
  return one;
}

function side(one, count) {
  return { count, warmUp: count, run: (some) => decideAll(one, questions(some)) };
}

/** Most of a service's time is another process's, or waiting for the disk. */
function byWall({ ours, peer, wallRatio, wallSpread, n }) {
  return { ours: ours.wall, peer: peer.wall, unit: 'µs', ratio: wallRatio, spread: wallSpread, n };
}

const past = [...generateHistory({ ...defaultPeriod, seed: 77, declarations: 2000 })];
let asked = 0;

function questions(count) {
  return Array.from({ length: count }, () => {
    asked += 1;
    return { reference: `B-${asked}`, declaration: past[asked % past.length].declaration };
  });
}

/** The 99th percentile of decisions while a model is trained ÷ while none is, in turns. */
async function whileTraining(quick) {
  const one = await startService({ env: { TIDEWAITER_SIZE: quick ? '20000' : '40000' } });
  try {
    const [rounds, count] = quick ? [4, 600] : [8, 1000];
    await decideAll(one, questions(2 * count));
    const took = { idle: [], training: [] };
    for (let round = 0; round < rounds; round += 1) {
      took.idle.push(...(await decideAll(one, questions(count))));
      const training = await trainUntilBusy(one);
      took.training.push(...(await decideAll(one, questions(count))));
      await training.cancel();
    }
    const [idle, training] = [quantile(took.idle, 0.99), quantile(took.training, 0.99)];
    const n = took.training.length;
    return {
      name: 'service/training-p99',
      ours: training * 1000,
      peer: idle * 1000,
      unit: 'µs',
      ratio: training / idle,
      n,
    };
  } finally {
    await one.stop();
  }
}

/** Starts a training, and waits until it has read its cases and boosts. */
async function trainUntilBusy(one) {
  const analyst = await signedIn(one);
  const { id } = await analyst('/models/train', { datasetId: 'sample', name: `bench-${performance.now().toFixed(0)}` });
  const job = async () => await (await fetch(`${one.url}/api/v1/jobs/${id}`, { headers: analyst.headers })).json();
  for (let state = await job(); state.step !== 'search'; state = await job()) {
    if (!['queued', 'running'].includes(state.state)) throw new Error(`the training ended: ${JSON.stringify(state)}`);
    await sleep(50);
  }
  return {
    cancel: async () => {
      const { state } = await job();
      if (state !== 'running') throw new Error('the training ended before the decisions did');
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
  return Object.assign(ask, { headers: own });
}
