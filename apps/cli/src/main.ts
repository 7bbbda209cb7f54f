import { parseArgs } from 'node:util';
import { commands } from './commands.js';
import { UsageError, type Command } from './command.js';

const common = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

process.exitCode = await main(process.argv.slice(2));

/** Runs one command; 0 well, 1 findings or failure, 2 bad use. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(overview());
    return name === undefined ? 2 : 0;
  }
  const found = resolve(name, rest);
  if (found === undefined) {
    note(`tidewaiter: there is no command \`${name}\`\n\n${overview()}`);
    return 2;
  }
  return runCommand(found.command, found.rest);
}

/** A command's name may be two words: `audit verify`. */
function resolve(name: string, rest: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  const two = commands.find((command) => command.name === `${name} ${rest[0] ?? ''}`);
  if (two !== undefined) return { command: two, rest: rest.slice(1) };
  const one = commands.find((command) => command.name === name);
  return one && { command: one, rest };
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
    });
    if (values['help'] === true) {
      print(helpOf(command));
      return 0;
    }
    const json = values['json'] === true;
    return await command.run({ values: values as never, positionals, json, print, note, signal: abort.signal });
  } catch (error) {
    note(`tidewaiter ${command.name}: ${error instanceof Error ? error.message : String(error)}`);
    if (!isBadUse(error)) return 1;
    note(`\n${helpOf(command)}`);
    return 2;
  }
}

function isBadUse(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'));
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    'Usage: tidewaiter <command> [options]',
    '',
    ...lines,
    '',
    'Each command explains itself with --help; --json answers with JSON.',
    'Exit code: 0 well, 1 findings, 2 bad use.',
  ].join('\n');
}

function helpOf(command: Command): string {
  const options = Object.entries(command.help).map(([name, meaning]) => `  --${name.padEnd(12)} ${meaning}`);
  return [
    `Usage: tidewaiter ${command.name} ${command.usage}`,
    '',
    command.summary,
    '',
    ...options,
    '  --json         answer with JSON',
    '',
    `Example: ${command.example}`,
  ].join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
