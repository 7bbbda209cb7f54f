import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Surroundings } from './app.module.js';
import { Log } from './http/log.js';
import { createAdapter, prepareServer } from './http/server.js';
import { serveWorkbench } from './workbench/serve-workbench.js';

/** The service, ready to listen. The database is migrated already. */
export async function createApplication(surroundings: Surroundings): Promise<NestFastifyApplication> {
  const { config } = surroundings;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(surroundings), createAdapter(), {
    logger: new Log(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    await prepareServer(app, { secure: config.secureCookies });
    await serveWorkbench(app, config.workbenchFolder);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}
