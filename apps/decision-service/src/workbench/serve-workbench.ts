import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const year = '365d';

/**
 * Serves the workbench's built files. Files below /assets carry the digest of their content in their name and never change;
 * whatever else is no file is a page of the workbench and gets index.html, `/rules/core/VAL.014` too.
 */
export async function serveWorkbench(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const { default: staticFiles } = await import('@fastify/static');
  await app.register(staticFiles, { root: folder, serve: false });
  const files = new Set(readdirSync(folder));
  const server = app.getHttpAdapter().getInstance();
  server.get('/*', (request, reply) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '/');
    if (path.startsWith('/api/')) throw new NotFoundException();
    if (path.startsWith('/assets/')) return reply.sendFile(path, { immutable: true, maxAge: year });
    if (files.has(path.slice(1))) return reply.sendFile(path);
    reply.header('Cache-Control', 'no-cache');
    return reply.sendFile('index.html', { cacheControl: false });
  });
}
