// The region desk against the built shop: the mandate's regions with their predecessors, nothing of other regions, nothing of buyers (trust.md T25, T27).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';

import { demoPassword, emails, makeWorld, type World } from '../access/world.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { Visitor } from '../setup/visitor.ts';

let shop: Shop;
let world: World;
let database: pg.Client;
let officer: Visitor;

beforeAll(async () => {
  shop = await startShop({ data: 'demo', env: { JOBS: 'off' } });
  world = await makeWorld(shop.databaseUrl);
  database = new pg.Client(shop.databaseUrl);
  await database.connect();
  officer = await new Visitor(shop.origin).signIn(emails.officer, demoPassword);
});
afterAll(async () => {
  await database.end();
  await shop.stop();
});

async function names(where: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select t.name from maker k join workshop w on w.maker_id = k.id and w.valid_to is null join maker_text t on t.maker_id = k.id and t.locale = 'ko' where ${where} order by 1`,
  );
  return rows.map(({ name }) => name);
}

const own = "w.region_key in ('jeonnam-gwangju', 'jeonnam', 'gwangju')";

describe('the region desk', () => {
  it('shows every maker of the mandate and none of another region, by any search', async () => {
    const [inside, outside] = [await names(own), await names(`not (${own})`)];
    expect(inside.length).toBeGreaterThan(3);
    const { body } = await officer.get('/region/makers');
    expect(inside.filter((name) => !body.includes(name))).toEqual([]);
    expect(outside.filter((name) => body.includes(name))).toEqual([]);
    const found = await officer.get(`/region/makers?q=${encodeURIComponent(outside[0] ?? '')}`);
    expect(found.body).not.toContain(`>${outside[0] ?? ''}<`);
    expect((await officer.get('/region/makers?q=%25')).body).toContain('empty-state');
  });

  it('counts a sale of a region’s predecessor, keeps out another region’s, and tells nothing of the buyer', async () => {
    await database.query("update order_line set region_key = 'gwangju', cluster_id = null where order_id = (select id from maker_order where number = $1)", [
      world.orderOfA,
    ]);
    await database.query("update order_line set region_key = 'seoul', cluster_id = null where order_id = (select id from maker_order where number = $1)", [
      world.orderOfB,
    ]);
    for (const path of ['/region/orders', '/en/region/orders', '/region/orders.data']) {
      const { body, status } = await officer.get(path);
      expect(status).toBe(200);
      expect(body).toContain(world.orderOfA);
      expect(body).not.toContain(world.orderOfB);
      for (const secret of ['김구매', 'buyer@example.com', '010-1234-5678', 'psn_', 'pur_']) expect(body).not.toContain(secret);
    }
  });

  it('answers bad addresses with a sensible page', async () => {
    for (const query of [
      'page=abc',
      'page=-1',
      'page=999999999999',
      'page=9999',
      'days=7000',
      `q=${encodeURIComponent('가'.repeat(300))}`,
      'show=%00',
      'show[]=a',
    ]) {
      for (const room of ['makers', 'orders']) expect((await officer.get(`/region/${room}?${query}`)).status, query).toBe(200);
    }
  });

  it('is empty the moment the mandate ends, and closed when the role ends', async () => {
    await database.query("update mandate set valid_to = now() - interval '1 second'");
    const { body, status } = await officer.get('/region/makers');
    expect(status).toBe(200);
    expect((await names(own)).filter((name) => body.includes(name))).toEqual([]);
    expect((await officer.get('/region')).status).toBe(200);
    await database.query("update membership set valid_to = now() - interval '1 second' where role = 'officer'");
    expect((await officer.get('/region')).status).toBe(403);
  });
});
