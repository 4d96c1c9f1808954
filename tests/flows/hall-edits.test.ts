// Editing halls on a real PostgreSQL: windows that may still be moved, addresses, zones in use, revisions of texts (T14, T25).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { changeHall } from '#app/flows/change-hall.server.ts';
import { openHall } from '#app/flows/open-hall.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { curator, hallContent, makeOpenHall, writtenHall } from '#tests/make/halls.ts';
import { makePlaces, makeProduct } from '#tests/make/market.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent', JOBS: 'off' });
  await makePlaces();
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const hallOf = (id: string) => reader().selectFrom('hall').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('the window', () => {
  it('may be moved before it ends; a hall that is open stays open since its beginning', async () => {
    const { hallId } = await makeOpenHall();
    const { opensAt } = await hallOf(hallId);
    const rest = await writtenHall({ opensAt });
    const change = (more: Partial<typeof rest>, expectedVersion: number) => changeHall({ ...rest, ...more, hallId, expectedVersion, actor: curator });
    const now = (await readNow()).getTime();
    expect(await change({ opensAt: new Date(now) }, 1)).toMatchObject({ refusal: { kind: 'hall_already_open' } });
    expect(await change({ announced: false }, 1)).toMatchObject({ refusal: { kind: 'hall_already_open' } });
    expect(await change({ closesAt: new Date(now - 1) }, 1)).toMatchObject({ refusal: { kind: 'window_over' } });
    expect(await change({ closesAt: rest.opensAt }, 1)).toMatchObject({ refusal: { kind: 'window_backwards' } });
    expect(await change({ regionKey: 'nowhere' }, 1)).toMatchObject({ refusal: { kind: 'region_not_current' } });
    expect(await change({ closesAt: new Date(now + 9_000_000) }, 1)).toMatchObject({ value: { version: 2 } });
    expect(await change({}, 1)).toMatchObject({ refusal: { kind: 'changed_meanwhile', version: 2 } });
  });

  it('is refused backwards or over, and a slug is taken once', async () => {
    const content = await hallContent();
    const ask = async (change: Partial<typeof content>) => {
      const opened = await openHall({ ...content, ...change, actor: curator });
      return opened.ok ? 'ok' : opened.refusal.kind;
    };
    expect(await ask({ opensAt: content.closesAt })).toBe('window_backwards');
    expect(await ask({ closesAt: new Date(content.opensAt.getTime() + 1) })).toBe('window_over');
    expect(await ask({ regionKey: 'nowhere' })).toBe('region_not_current');
    expect(await ask({})).toBe('ok');
    expect(await ask({})).toBe('slug_taken');
  });
});

describe('texts and zones', () => {
  it('keep what stands in a zone, and the revision that English follows', async () => {
    const { hallId, zoneId } = await makeOpenHall();
    const { variantId } = await makeProduct();
    expect(await setAside({ hallId, zoneId, variantId, quantity: 1, price: null, actor: curator })).toMatchObject({ ok: true });
    const zone = { slug: 'two', nameKo: '둘', nameEn: 'Two', textKo: '', textEn: '' };
    const { opensAt } = await hallOf(hallId);
    const rest = await writtenHall({ opensAt });
    const change = (more: Partial<typeof rest>, expectedVersion: number) => changeHall({ ...rest, ...more, hallId, expectedVersion, actor: curator });
    expect(await change({ zones: [zone] }, 1)).toMatchObject({ refusal: { kind: 'zone_in_use', slugs: ['one'] } });
    const zones = [zone, ...rest.zones];
    expect(await change({ zones, ko: { ...rest.ko, story: '새 이야기' } }, 1)).toMatchObject({ ok: true });
    expect(await reader().selectFrom('hallZone').select(['id', 'position']).where('slug', '=', 'one').where('hallId', '=', hallId).execute()).toEqual([
      { id: zoneId, position: 1 },
    ]);
    const revisions = await reader().selectFrom('hallText').select(['locale', 'sourceRevision']).where('hallId', '=', hallId).orderBy('locale').execute();
    expect(revisions).toEqual([
      { locale: 'en', sourceRevision: 1 },
      { locale: 'ko', sourceRevision: 2 },
    ]);
  });
});
