import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './workspace.mjs';

const STDIO = {
  stream: 'inherit',
  progress: ['ignore', 'ignore', 'inherit'],
  keep: ['ignore', 'pipe', 'pipe'],
};

/**
 * Runs a program in the checkout to its end.
 * `output`: 'stream' shows what it says, 'progress' only what it says on standard error, 'keep' shows nothing and keeps
 * all of it for the caller to show when something went wrong.
 * Resolves to { code, output }; a program that cannot be started has code 127, one ended by a signal 128 + its number.
 */
export function run(program, args, { output = 'stream', env = {} } = {}) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: STDIO[output],
    });
    child.stdout?.on('data', (chunk) => (said += chunk));
    child.stderr?.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output: said }));
  });
}

/** The exit code a shell would give for the end of a process. */
function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/** Runs one of the tools that npm installed, by the path of its script inside node_modules, with options for Node. */
export function runTool(script, args, { node = [], ...options } = {}) {
  return run(process.execPath, [...node, `node_modules/${script}`, ...args], options);
}
