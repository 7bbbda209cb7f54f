import { endpoints } from '@tidewaiter/contracts';
import { basePath } from './handles.js';

const patterns = endpoints.map((endpoint) => ({
  method: endpoint.method,
  pattern: new RegExp(`^${basePath}${endpoint.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods that an address of the API accepts; empty where there is no such address. */
export function methodsOf(url: string): string[] {
  const path = url.split('?', 1)[0] ?? '';
  return [...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
}
