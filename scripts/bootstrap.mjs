// Plain JavaScript for the machine's own Node (20.19 or newer): installs the packages and goes on with the project's Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '..');
const modules = join(root, 'node_modules');

/**
 * Installs if node_modules differs from package-lock.json, then runs a TypeScript script of ours with Node 24, handing signals on.
 * Ends this process with the script's exit code.
 * @param {string} script path inside the checkout
 */
export async function runWithOurNode(script) {
  try {
    if (!isInstalled()) await install();
    await handOver(findNode(), script);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

function isInstalled() {
  const lock = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(modules, '.package-lock.json'));
  if (lock === null) return present !== null;
  if (present === null) return false;
  return Object.entries(lock).every(([path, wanted]) => {
    if (path === '') return sameDependencies(wanted);
    const found = present[path];
    if (found === undefined) return wanted.optional === true || wanted.peer === true;
    return found.version === wanted.version;
  });
}

// package.json may be ahead of the lock file while somebody works on it: npm install then mends both.
function sameDependencies(locked) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every(
    (kind) => JSON.stringify(sorted(manifest[kind])) === JSON.stringify(sorted(locked[kind])),
  );
}

function sorted(record) {
  return Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

function readPackages(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

async function install() {
  const started = Date.now();
  console.log('Installing packages (the first time takes a minute or two) …');
  const beat = setInterval(() => console.log(`  still installing, ${seconds(started)} s`), 15_000);
  try {
    // npm ci refuses a lock file that a poorer registry left incomplete; npm install does not.
    const first = existsSync(join(root, 'package-lock.json')) ? await npm('ci') : { code: 1, output: '' };
    if (first.code === 0) return;
    const second = await npm('install');
    if (second.code !== 0) throw new Error(`npm could not install the packages:\n${first.output}\n${second.output}`);
  } finally {
    clearInterval(beat);
    console.log(`Packages: ${seconds(started)} s`);
  }
}

function npm(verb) {
  const flags = [verb, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, args] = cli === undefined ? ['npm', flags] : [process.execPath, [cli, ...flags]];
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: cli === undefined && process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const ours = join(modules, `node-${platform}-${process.arch}`, 'bin', file);
  for (const node of [ours, process.execPath]) {
    const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (answer.status === 0 && Number(/^v(\d+)/.exec(answer.stdout)?.[1]) >= 24) return node;
  }
  throw new Error(`This project runs on Node 24. No packaged one fits this machine (${process.platform} ${process.arch}): install Node 24 and try again.`);
}

function handOver(node, script) {
  const path = `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const env = { ...process.env, PATH: path };
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  return new Promise((_, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

// npm runs us through a shell that hands no signals on. When npm or that shell is gone, we have another line of ancestors.
function stopWithNpm(child) {
  const line = ancestorsUpToNpm();
  if (line === null) return;
  setInterval(() => {
    if (ancestorsUpToNpm() !== line) child.kill('SIGTERM');
  }, 500).unref();
}

function ancestorsUpToNpm() {
  const line = [];
  for (let pid = process.ppid; pid > 1 && line.length < 3;) {
    const [, name, parent] = /\((.*)\) \S (\d+)/.exec(readProcess(pid)) ?? [];
    if (name === undefined) return null;
    line.push(pid);
    if (name.startsWith('npm')) return line.join(' ');
    pid = Number(parent);
  }
  return null;
}

function readProcess(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(0);
}
