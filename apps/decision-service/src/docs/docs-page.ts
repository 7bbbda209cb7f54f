import { problems } from '@tidewaiter/contracts';
import { basePath } from '../http/handles.js';
import type { OpenApi, Operation } from './open-api.js';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function json(value: unknown): string {
  return `<pre>${escape(JSON.stringify(value, null, 2))}</pre>`;
}

function operation(method: string, path: string, it: Operation): string {
  const { operationId, summary, parameters, requestBody, responses } = it;
  return `<details id="${escape(operationId)}"><summary><b>${method.toUpperCase()}</b>
    <code>${escape(basePath + path)}</code> ${escape(summary)}</summary>
    <p>Permission: <code>${escape(String(it['x-permission']))}</code></p>
    ${Array.isArray(parameters) && parameters.length > 0 ? `<h4>Parameters</h4>${json(parameters)}` : ''}
    ${requestBody === undefined ? '' : `<h4>Body</h4>${json(requestBody)}`}
    <h4>Answers</h4>${json(responses)}</details>`;
}

function sections(document: OpenApi): string {
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, it] of Object.entries(methods)) {
      const tag = it.tags[0] ?? '';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operation(method, path, it)]);
    }
  }
  return [...byTag].map(([tag, entries]) => `<h2>${escape(tag)}</h2>${entries.join('')}`).join('');
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
  summary{cursor:pointer;padding:.3rem 0}pre{overflow:auto;max-height:24rem;padding:.5rem;border:1px solid #8886}
  td{padding:.1rem 1rem .1rem 0;vertical-align:top}`;

/** The documentation as one page without scripts. */
export function docsPage(document: OpenApi): string {
  const rows = Object.entries(problems).map(
    ([code, { status, title }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escape(title)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tidewaiter API</title>
    <meta name="viewport" content="width=device-width"><style>${style}</style></head><body><h1>Tidewaiter API</h1>
    <p>The same as data: <a href="${basePath}/openapi.json">openapi.json</a> (OpenAPI 3.1). Systems send
    <code>Authorization: Bearer twk_…</code>. Every POST that changes something takes an <code>Idempotency-Key</code>.
    Errors are <code>application/problem+json</code> with one of the codes at the end of this page.</p>
    ${sections(document)}<h2>Problems</h2><table>${rows.join('')}</table></body></html>`;
}
