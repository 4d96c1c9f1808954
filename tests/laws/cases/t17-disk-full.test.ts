// trust.md T17: no room for pictures, for tables, for the log of transactions, for the log of the shop. Nothing half is kept, nothing that was
// committed is lost, a person is told, and it goes on by itself when there is room again.
import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { addToCart } from '#app/flows/add-to-cart.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { placeOrder, type PlaceOrder } from '#app/flows/place-order.server.ts';
import { recordPayment } from '#app/flows/record-payment.server.ts';
import { watchDeadlines } from '#app/flows/watch-deadlines.server.ts';
import { isDatabaseOutage } from '#app/infra/db/outage.ts';
import { answerMedia } from '#app/infra/images/media-answer.server.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';

import { root } from '../../../scripts/fingerprint.ts';
import { connected } from '../../../scripts/migrations/database.ts';
import { applyMigrations } from '../../../scripts/migrations/migrate.ts';
import { discardPostgres, startPostgres, type Postgres } from '../../../scripts/postgres.ts';
import { postgresAccount } from '../../../scripts/postgres/account.ts';
import { violations } from '../../make/invariants.ts';
import { makeProduct } from '../../make/market.ts';
import { keptAtStripe, newGuest, openStand, orderFor, paymentPage, placed, press, rows, stateOf, type Stand } from '../../make/stand.ts';
import { setToNoon } from '../../setup/fresh-database.ts';
import { picture } from '../../setup/multipart.ts';
import { noSmallDisk, smallDisk, type SmallDisk } from '../../setup/small-disk.ts';

const dataDir = join(root, '.data', 'test-own', String(process.pid));
const manyBaskets = 40;
const manyCharges = 12;
/** So many orders fit into one segment of PostgreSQL's log. */
const fitting = 3;
// No checkpoint gives segments of the log back before the disk is full.
const settings = { fsync: 'off', synchronous_commit: 'on', max_wal_size: '1GB', min_wal_size: '32MB', shared_buffers: '32MB' };
let server: Postgres;
let stand: Stand;
let offerId: string;
const disks: SmallDisk[] = [];
let files: SmallDisk;
let tables: SmallDisk;
let wal: SmallDisk;

async function mounted(megabytes: number): Promise<SmallDisk> {
  const disk = await smallDisk(megabytes);
  disks.push(disk);
  return disk;
}

/** The shop's tables to the small disk; those of the payment provider stay where there is room. */
async function moveTables(): Promise<void> {
  const folder = join(tables.folder, 'tables');
  const { uid, gid } = postgresAccount();
  mkdirSync(folder);
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  await connected(server.url, async (client) => {
    await client.query(`create tablespace small location '${folder}'`);
    const { rows: found } = await client.query<{ tablename: string }>("select tablename from pg_tables where schemaname = 'public'");
    for (const { tablename } of found) await client.query(`alter table "${tablename}" set tablespace small`);
  });
}

const clusterOf = (): Promise<string> =>
  connected(server.url, async (client) => (await client.query<{ data_directory: string }>('show data_directory')).rows[0]?.data_directory ?? '');

/** PostgreSQL's log of transactions to another. */
async function moveLog(): Promise<void> {
  const cluster = await clusterOf();
  await server.stop();
  spawnSync('mv', [join(cluster, 'pg_wal'), join(wal.folder, 'wal')]);
  symlinkSync(join(wal.folder, 'wal'), join(cluster, 'pg_wal'));
  server = await startPostgres({ dataDir, database: 'full', settings, port: server.port });
}

async function basket(): Promise<PlaceOrder> {
  const owner = newGuest();
  await addToCart({ owner, offerId, quantity: 1 });
  return orderFor(owner);
}

async function baskets(many: number): Promise<PlaceOrder[]> {
  const filled: PlaceOrder[] = [];
  while (filled.length < many) filled.push(await basket());
  return filled;
}

/** What became of it: a purchase, or an outage. Whatever else is thrown is a bug. */
async function place(order: PlaceOrder): Promise<string | null> {
  try {
    const placedOrder = await placeOrder(order);
    if (!placedOrder.ok) throw new Error(`refused: ${JSON.stringify(placedOrder.refusal)}`);
    return placedOrder.value.purchaseId;
  } catch (fault) {
    if (!isDatabaseOutage(fault)) throw fault;
    return null;
  }
}

/** The same orders once more, now that there is room: what was committed is found again, what was not is there now, each once. */
async function placeAgain(orders: readonly PlaceOrder[], first: readonly (string | null)[]): Promise<void> {
  for (const [at, order] of orders.entries()) {
    const again = await place(order);
    expect(again).toBe(first[at] ?? again);
    expect(await rows('select id from purchase where request_key = $1', [order.requestKey])).toEqual([{ id: again }]);
  }
}

const alarms = () => rows<{ subject: string }>("select subject from alarm where kind = 'disk_full' and cleared_at is null");

describe.skipIf(noSmallDisk !== null)('without room', () => {
  beforeAll(async () => {
    await discardPostgres(dataDir);
    [files, tables, wal] = [await mounted(4), await mounted(16), await mounted(80)];
    server = await startPostgres({ dataDir, database: 'full', settings });
    await applyMigrations(server.url);
    await setToNoon(server.url);
    await moveTables();
    await moveLog();
    stand = await openStand({ DATA_DIR: files.folder }, { url: server.url, drop: () => Promise.resolve() });
    ({ offerId } = await makeProduct({ onHand: 500 }));
  });
  afterAll(async () => {
    try {
      await stand.close();
      await server.stop();
      await discardPostgres(dataDir);
    } finally {
      for (const disk of disks) disk.close();
    }
  });
  afterEach(async () => {
    expect(await violations()).toEqual([]);
  });

  it('pictures: refused with nothing half, shown all the same, told to the operator; taken again when there is room', async () => {
    const [maker] = await rows<{ organisationId: string }>('select organisation_id as "organisationId" from maker limit 1');
    const organisationId = maker?.organisationId ?? '';
    const upload = async (red: number) => keepPicture({ organisationId, upload: await picture(red) }, fileStorage());
    const first = await upload(10);
    const before = files.files('');
    expect([first.ok, before.length]).toEqual([true, 1]);
    files.fill();
    expect(await upload(20)).toEqual({ ok: false, refusal: { kind: 'storage_full' } });
    expect(files.files('')).toEqual(before);
    expect(await alarms()).toEqual([{ subject: 'files' }]);
    const noted: Error[] = [];
    const origin = { bytes: await picture(10) };
    const shown = await answerMedia(`/media/${'ab'.repeat(20)}/96.webp`, {
      findOrigin: () => Promise.resolve(origin),
      storage: fileStorage(),
      noteFull: (fault) => void noted.push(fault),
    });
    expect([shown.status, noted.length]).toEqual([200, 1]);
    expect(files.files('')).toEqual(before);
    await watchDeadlines('disk_full');
    expect(await alarms()).toHaveLength(1);
    files.free();
    await watchDeadlines('disk_full');
    expect([await alarms(), files.files('')]).toEqual([[], before]);
    expect((await upload(20)).ok).toBe(true);
    expect(files.files('')).toHaveLength(2);
  });

  it("the shop's log: lines are left out, and how many is said when there is room again", () => {
    const path = join(files.folder, 'shop.log');
    files.fill();
    const script = `import { rmSync } from 'node:fs';
    import { setImmediate as turn } from 'node:timers/promises';
    import { log, outliveFullLog } from '#app/infra/log.server.ts';
    outliveFullLog();
    for (const event of ['one', 'two', 'three']) { log('warn', event); await turn(); }
    rmSync(${JSON.stringify(join(files.folder, 'ballast'))});
    log('warn', 'room again');`;
    const file = openSync(path, 'a');
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'warn' },
      stdio: ['ignore', file, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(file);
    files.free();
    expect([status, stderr]).toEqual([0, '']);
    const last = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ event: 'room again', lostBefore: 3 });
  });

  it('tables: an outage for who buys and for who has paid; all of it is taken up when there is room', async () => {
    const orders = await baskets(manyBaskets);
    const charged: { purchaseId: string; total: number; page: string }[] = [];
    while (charged.length < manyCharges) {
      const { purchaseId, total } = await placed([{ offerId }]);
      charged.push({ purchaseId, total, page: await paymentPage(purchaseId) });
    }
    tables.fill();
    const first: (string | null)[] = [];
    for (const order of orders) first.push(await place(order));
    expect(first).toContain(null);
    for (const { purchaseId, page } of charged) {
      await press(page);
      await recordPayment({ purchaseId }).catch((fault: unknown) => expect([fault, isDatabaseOutage(fault)]).toEqual([fault, true]));
    }
    const states = await Promise.all(charged.map(({ purchaseId }) => stateOf(purchaseId)));
    expect(states).toContain('awaiting_payment');
    expect(await violations()).toEqual([]);
    tables.free();
    await placeAgain(orders, first);
    for (const { purchaseId, total } of charged) {
      expect(['paid', 'already']).toContain(await recordPayment({ purchaseId }));
      expect([await stateOf(purchaseId), await keptAtStripe(purchaseId)]).toEqual(['paid', total]);
    }
  });

  it("PostgreSQL's log of transactions: it dies of it; what was committed is there when it is back", async () => {
    const orders = await baskets(manyBaskets);
    // A fresh segment, so that the next orders find room in it.
    await rows('select pg_switch_wal()');
    await place(await basket());
    wal.fill();
    const first: (string | null)[] = [];
    for (const order of orders.slice(0, fitting)) first.push(await place(order));
    expect(first).not.toContain(null);
    // Each switch takes a segment; the order beside it is under way when there is none left.
    for (const order of orders.slice(fitting)) {
      const [purchaseId] = await Promise.all([place(order), rows('select pg_switch_wal()').catch(() => [])]);
      first.push(purchaseId);
    }
    expect(first).toContain(null);
    wal.free();
    await vi.waitFor(
      async () => {
        server = await startPostgres({ dataDir, database: 'full', settings, port: server.port });
        await rows('select 1');
      },
      { timeout: 40_000, interval: 100 },
    );
    expect(readFileSync(join(dirname(await clusterOf()), 'log'), 'utf8')).toMatch(/PANIC: .*No space left on device/);
    await placeAgain(orders, first);
  });
});
