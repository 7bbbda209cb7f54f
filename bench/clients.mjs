import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

const clients = 8;

/**
 * Puts questions to a service as `clients` systems would, each on a connection that is kept and with its next question
 * as soon as it has the answer. Answers milliseconds per question, in no order; any other answer than 201 ends the run.
 */
export async function decideAll({ url, key, agent }, questions) {
  const took = [];
  let next = 0;
  const client = async () => {
    while (next < questions.length) {
      const question = questions[next];
      next += 1;
      const started = performance.now();
      const { status, text } = await post(`${url}/api/v1/decisions`, question, {
        agent,
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': question.reference },
      });
      took.push(performance.now() - started);
      if (status !== 201) throw new Error(`${url} answered ${status}: ${text}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return took;
}

export function keptConnections() {
  return new Agent({ keepAlive: true, maxSockets: clients });
}

export function post(url, body, { agent, headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode, text, headers: answer.headers }));
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}
