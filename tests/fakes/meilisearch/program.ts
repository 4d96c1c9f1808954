// A stand-in for the program `meilisearch`: the double behind the command line that the shop uses. It takes nothing else, keeps its folder to itself
// and refuses one that another version wrote.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { DOUBLED_VERSION, startFakeMeilisearch } from '../meilisearch.ts';

const { values } = parseArgs({
  options: {
    'http-addr': { type: 'string', default: 'localhost:7700' },
    'db-path': { type: 'string', default: './data.ms' },
    'dump-dir': { type: 'string' },
    'snapshot-dir': { type: 'string' },
    env: { type: 'string', default: 'development' },
    'no-analytics': { type: 'boolean', default: false },
    version: { type: 'boolean', default: false },
  },
});

if (values.version) {
  console.log(`meilisearch ${DOUBLED_VERSION}`);
  process.exit(0);
}
const masterKey = process.env['MEILI_MASTER_KEY'] ?? '';
if (!values['no-analytics']) fail('analytics must be off');
if (!values['http-addr'].startsWith('127.0.0.1:')) fail('not on the loopback');
if (values.env !== 'production' || Buffer.byteLength(masterKey) < 16) fail('in production the master key must be at least 16 bytes long');

const folder = values['db-path'];
mkdirSync(folder, { recursive: true });
const versionFile = join(folder, 'VERSION');
const written = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : DOUBLED_VERSION;
if (written !== DOUBLED_VERSION) fail(`Your database version (${written}) is incompatible with your current engine version (${DOUBLED_VERSION}).`);
writeFileSync(versionFile, DOUBLED_VERSION);

const fake = await startFakeMeilisearch({ masterKey, port: Number(values['http-addr'].split(':')[1]) });
process.once('SIGTERM', () => void fake.close().then(() => process.exit(0)));
console.log(`listening on ${fake.url}`);

function fail(why: string): never {
  console.error(`Error: ${why}`);
  process.exit(1);
}
