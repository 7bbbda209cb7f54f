import { config } from 'zod';

// Set before any schema exists: the content security policy forbids compiled validators.
config({ jitless: true });

const { start } = await import('./start.js');
start();
