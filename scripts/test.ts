// npm test, after the packages are there: every check and every test, one after another. The last line is "N passed, N failed".
// `npm test -- types unit` runs only the steps that are named.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from './fingerprint.ts';
import { discardPostgres, stopPostgres } from './postgres.ts';
import { isAlive } from './postgres/process.ts';
import { say, took } from './start/progress.ts';
import { type BrowserSearch, findBrowser } from './test/browser.ts';
import { endAll, run } from './test/commands.ts';
import { checks, hasTests, isThere, projects } from './test/steps.ts';
import { type Counts, readCounts } from './test/vitest-report.ts';

const reports = join(root, 'test-results');
const sum = { passed: 0, failed: 0 };
let interrupted = false;
const wanted = process.argv.slice(2);

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

function count(name: string, counts: { passed: number; failed: number }, words: string): void {
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  say(name, words);
}

async function runChecks(): Promise<void> {
  for (const step of checks.filter((each) => isThere(each) && isWanted(each.name))) {
    const started = performance.now();
    const { ok, output } = await step.work();
    if (!ok) console.log(output.trimEnd());
    count(step.name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, `${ok ? 'passed' : 'FAILED'} (${took(started)})`);
  }
}

async function runProject(name: string, env: Record<string, string>): Promise<void> {
  const started = performance.now();
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { ok, output } = await run(process.execPath, [vitest, 'run', '--project', name, ...reporters], { env });
  const counts = readCounts(file, ok);
  if (counts.failed > 0) console.log(output.trimEnd());
  count(name, counts, `${describe(counts)} (${took(started)})`);
}

function describe({ passed, failed, skipped }: Counts): string {
  const words = [`${String(passed)} passed`, `${String(failed)} failed`, skipped > 0 ? `${String(skipped)} skipped` : ''];
  return words.filter((word) => word !== '').join(', ');
}

function reportBrowser(search: BrowserSearch): void {
  if (search.path === null) console.log(search.advice);
  const words = search.path === null ? 'FAILED: none found' : `${search.path}${search.installed ? ' (installed)' : ''}`;
  count('browser', search.path === null ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }, words);
}

async function main(): Promise<void> {
  const started = performance.now();
  mkdirSync(reports, { recursive: true });
  const toRun = projects.filter(({ name, folders, named = false }) => hasTests(folders) && isWanted(name) && (!named || wanted.length > 0));
  // Looked for (and fetched, where that is possible) while the checks run.
  const searching = toRun.some(({ browser }) => browser) ? findBrowser() : null;
  await runChecks();
  const search = await searching;
  if (search !== null) reportBrowser(search);
  const env = { NO_COLOR: '1', CI: '1', ...(search?.path == null ? {} : { BROWSER_PATH: search.path }) };
  for (const { name, browser } of toRun) {
    if (!browser || search?.path != null) await runProject(name, env);
  }
  if (interrupted) return;
  await stopTestServers();
  say('time', took(started));
  console.log(`${String(sum.passed)} passed, ${String(sum.failed)} failed`);
  process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
}

// Vitest stops its servers itself, unless it was ended in the middle. Tests that kill servers have their own, named by process.
async function stopTestServers(): Promise<void> {
  const shared = join(root, '.data', 'test');
  const own = join(root, '.data', 'test-own');
  if (existsSync(shared)) await stopPostgres(shared);
  const names = existsSync(own) ? readdirSync(own) : [];
  for (const name of names) {
    if (await hasEndedSoon(Number(name))) await discardPostgres(join(own, name));
  }
}

// Vitest's workers outlive it for a moment.
async function hasEndedSoon(pid: number): Promise<boolean> {
  for (const until = Date.now() + 2_000; isAlive(pid) && Date.now() < until; await sleep(50, null));
  return !isAlive(pid);
}

async function giveUp(): Promise<void> {
  if (interrupted) return;
  interrupted = true;
  await endAll();
  await stopTestServers();
  process.exit(130);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void giveUp());
process.on('disconnect', () => void giveUp());

await main();
