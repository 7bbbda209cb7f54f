/** Child process of a test: starts the embedded database of the data folder named on the command line and waits. */
import { startEmbeddedPostgres } from '../../apps/decision-service/src/embedded-postgres/start-embedded-postgres.js';

const { url, stop } = await startEmbeddedPostgres({ home: process.argv[2] ?? '', log: console.error });
console.log(url);
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
