import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';
import { say } from './workspace.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((variable) => process.env[variable] ?? [])
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** What to do on a machine where the browser tests found no browser. */
export const HOW_TO_GET_CHROMIUM =
  'the browser tests need Chrome, Chromium or Edge: install one, or name its program in TIDEWAITER_CHROMIUM';

/** Path of a Chrome, Chromium or Edge of this machine, if there is one. */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.TIDEWAITER_CHROMIUM, ...onPath, ...PLACES].find(isProgram);
}

/** The same, after installing Debian's own Chromium where that is possible without asking anybody. */
export async function ensureChromium() {
  if (findChromium() === undefined && isDebian() && process.getuid?.() === 0) {
    say('Installing Debian’s Chromium for the browser tests (about two minutes) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { output: 'keep', env });
    const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      output: 'keep',
      env,
    });
    if (code !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'));
  }
  return findChromium();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    // Ubuntu's /usr/bin/chromium-browser only says how to install a snap.
    return !path.endsWith('chromium-browser') || spawnSync(path, ['--version'], { timeout: 10_000 }).status === 0;
  } catch {
    return false;
  }
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
