// What stands beside the shop: PostgreSQL alone under pgbench's TPC-B-like load, and the memory of the shop's process. Both are left out where the tools are missing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { connected, dropDatabase, withDatabase } from '../migrations/database.ts';

const seconds = 5;

/** Transactions a second of PostgreSQL alone, in a database of its own on this server; or why they were not measured. */
export async function measureDatabase(server: string): Promise<number | string> {
  if (server === '') return 'pgbench: left out, DATABASE_URL is not set';
  if (spawnSync('pgbench', ['--version']).status !== 0) return 'pgbench: left out, it is not installed (Debian: postgresql or postgresql-contrib)';
  const name = `bench_${String(process.pid)}`;
  await connected(server, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = withDatabase(server, name);
  try {
    const filled = spawnSync('pgbench', ['-i', '-q', '-s', '10', url], { encoding: 'utf8' });
    const run = spawnSync('pgbench', ['-n', '-c', '8', '-j', '2', '-T', String(seconds), url], { encoding: 'utf8' });
    const tps = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
    return filled.status === 0 && tps !== undefined ? Number(tps) : `pgbench: failed: ${run.stderr}`;
  } finally {
    await dropDatabase(url);
  }
}

/** One line about it. */
export function databaseLine(measured: number | string): string {
  return typeof measured === 'string' ? measured : `pgbench TPC-B-like, 8 at once ${measured.toFixed(0).padStart(13)}/s`;
}

/** One line about the memory of the process that listens at this address (Linux, by ss). */
export function memoryOf(origin: string): string {
  const { port, protocol } = new URL(origin);
  const asked = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  const pid = /pid=(\d+)/.exec(spawnSync('ss', ['-Hltnp', `sport = :${asked}`], { encoding: 'utf8' }).stdout)?.[1];
  if (pid === undefined) return 'memory: left out, the process cannot be found here';
  const rss = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return `memory of the shop's process ${(Number(rss) / 1024).toFixed(0).padStart(21)} MB`;
}
