// Which account runs PostgreSQL. It refuses to run as root, so root hands it to `postgres` or `nobody` and has to ask what they can reach.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Options for spawn: empty for an ordinary user, who runs PostgreSQL as himself. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** The account for PostgreSQL's processes. Throws when we are root and the machine has neither `postgres` nor `nobody`. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here. Run as an ordinary user or set DATABASE_URL.');
}

/** True when the account can run the program. */
export function canRun(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** True when the account can enter the folder; an ordinary user can enter what he made. */
export function canEnter(folder: string, account: Account): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
