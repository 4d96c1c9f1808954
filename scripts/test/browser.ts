// Finds a Chromium for the journeys: BROWSER_PATH, the system's, Playwright's own. On Debian as root it installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

import { run } from './commands.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const windowsApps = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'));

export type BrowserSearch = { path: string; installed: boolean } | { path: null; advice: string };

/** Never throws; the advice says what the person has to do. */
export async function findBrowser(): Promise<BrowserSearch> {
  const found = presentBrowser();
  if (found !== null) return { path: found, installed: false };
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return { path: null, advice: advice('') };
  const log = await installOnDebian();
  const installed = presentBrowser();
  return installed === null ? { path: null, advice: advice(log) } : { path: installed, installed: true };
}

function presentBrowser(): string | null {
  const given = process.env['BROWSER_PATH'] ?? '';
  if (given !== '') return runs(given) ? given : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  const system = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...system, ...macApps, ...windowsApps, playwrightBrowser()].find((path) => existsSync(path) && runs(path)) ?? null;
}

function playwrightBrowser(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

// Ubuntu's chromium-browser may be a stub that only asks for snap.
function runs(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function installOnDebian(): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  const install = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
  return install.ok ? '' : `${update.output}${install.output}`;
}

function advice(log: string): string {
  const given = process.env['BROWSER_PATH'] ?? '';
  const wrong = given === '' ? '' : `BROWSER_PATH is ${given}, which does not run.\n`;
  return `${log}${wrong}The journeys need Chromium and no browser was found. Do one of these and run npm test again:
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
  anywhere else:   npx playwright-core install --with-deps chromium
  or name one:     BROWSER_PATH=/path/to/chrome npm test`;
}
