import type { Service } from './service.js';

/** The demonstration key that the service prints on its first start. */
export function demoKey(service: Service): string {
  const key = /twk_[\w-]+/.exec(service.output())?.[0];
  if (key === undefined) throw new Error(`No demonstration key in:\n${service.output()}`);
  return key;
}

export interface Question {
  readonly reference: string;
  readonly declaration: unknown;
}

export interface Answered {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly reference: string;
    readonly lane: string;
    readonly points: number;
    readonly hits: readonly { readonly ruleId: string }[];
  };
}

/** Asks one decision; the idempotency key is the reference. Rejects when the connection breaks. */
export async function ask(url: string, key: string, question: Question): Promise<Answered> {
  const response = await fetch(`${url}/api/v1/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'idempotency-key': question.reference,
    },
    body: JSON.stringify(question),
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

/** Runs `work` over all values, at most `width` at a time; results in order. */
export async function inParallel<T, R>(
  values: readonly T[],
  width: number,
  work: (value: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < values.length; index = next++) {
      const value = values[index];
      if (value !== undefined) results[index] = await work(value);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
