// The access matrix: every route of the build x method x way in x role x thing, asked of the running shop and compared with the policy (trust.md T23, T24, T26).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { connected } from '../../scripts/migrations/database.ts';
import { filesCalling, readDeclarations } from '../access/declarations.ts';
import { addressOf, nameOf, readManifest, type BuiltRoute } from '../access/manifest.ts';
import { policy, roles, type Role, type Row, type Thing, type Verdict } from '../access/policy.ts';
import { demoPassword, emails, makeWorld, type World } from '../access/world.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { Visitor, type Answer } from '../setup/visitor.ts';

type Way = 'document' | 'data' | 'leaf' | '_data';
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Cell {
  route: BuiltRoute;
  row: Row;
  thing: Thing | null;
  method: Method;
  way: Way;
}

const manifest = readManifest();
const rows = policy as Readonly<Record<string, Row | undefined>>;
let shop: Shop;
let world: World;
const people = new Map<Role, Visitor>();
let deedsBefore = '';

beforeAll(async () => {
  shop = await startShop({ data: 'demo', env: { JOBS: 'off' } });
  world = await makeWorld(shop.databaseUrl);
  deedsBefore = await deeds();
  for (const [place, role] of roles.entries()) {
    const visitor = new Visitor(shop.origin, `127.0.4.${String(place + 1)}`);
    people.set(role, role === 'guest' ? visitor : await visitor.signIn(emails[role], demoPassword));
  }
});
afterAll(() => shop.stop());

describe('access', () => {
  it('has a row for every route of the build', () => {
    expect(manifest.map(({ id }) => nameOf(id).name).filter((name) => rows[name] === undefined)).toEqual([]);
  });

  it('is declared by the first statement of every loader and action', () => {
    const guards = new Set(['anyone', 'requireMember', 'requireMaker', 'requireCurator', 'requireOfficer', 'requireOperator']);
    const declared = readDeclarations();
    expect(declared.length).toBeGreaterThan(30);
    expect(
      declared.filter(({ first }) => !guards.has(first)).map(({ where, first }) => `${where} begins with ${first === '' ? 'something else' : first}`),
    ).toEqual([]);
  });

  it('leaves the reading of bodies to http/form: no page meets a broken one by itself', () => {
    expect(filesCalling(/\.formData\(\)/)).toEqual([]);
  });

  it('has a loader for every route that is not for everyone: nothing is protected by a component', () => {
    expect(manifest.filter(({ id, reads }) => !reads && rows[nameOf(id).name]?.read['guest'] !== 'ok').map(({ id }) => id)).toEqual([]);
  });

  it.each(roles)(
    'is what the policy says: %s',
    async (role) => {
      const wrong: string[] = [];
      const cells = manifest.flatMap((route) => cellsOf(route));
      const queue = [...cells];
      const lane = async (): Promise<void> => {
        for (let cell = queue.shift(); cell !== undefined; cell = queue.shift()) {
          const complaint = await ask(cell, role);
          if (complaint !== null) wrong.push(complaint);
        }
      };
      await Promise.all(Array.from({ length: 6 }, lane));
      expect(cells.length).toBeGreaterThan(manifest.length * 6);
      expect(wrong).toEqual([]);
    },
    240_000,
  );

  it('moved nothing by all that asking', async () => {
    expect(await deeds()).toBe(deedsBefore);
  });
});

/** How many deeds were noted, and in which state the purchases are. */
async function deeds(): Promise<string> {
  return connected(shop.databaseUrl, async (client) => {
    const { rows: found } = await client.query<{ deeds: string }>(
      `select (select count(*) from transition) || ' ' || (select count(*) from audit_entry) || ' ' || (select string_agg(state::text, ',' order by id) from purchase) as deeds`,
    );
    return found[0]?.deeds ?? '';
  });
}

/** English pages are the same modules: asked by document and data alone. */
function cellsOf(route: BuiltRoute): Cell[] {
  const { name, english } = nameOf(route.id);
  const row = rows[name];
  if (row === undefined) return [];
  const ways: Way[] = english ? ['document', 'data'] : ['document', 'data', 'leaf', '_data'];
  const methods: Method[] = english ? ['GET', 'POST'] : ['GET', 'POST', 'PUT', 'DELETE'];
  const things = row.things?.(world) ?? [null];
  return things.flatMap((thing) =>
    methods.flatMap((method) => ways.filter((way) => method === 'GET' || way !== 'leaf').map((way) => ({ route, row, thing, method, way }))),
  );
}

async function ask(cell: Cell, role: Role): Promise<string | null> {
  const { route, thing, method, way } = cell;
  const path = addressOf(route, thing?.params ?? {});
  const visitor = visitorFor(role, route);
  const address = inWay(path, way, route.id);
  const answer = method === 'GET' ? await visitor.get(address) : await visitor.ask(address, { method, form: {} });
  const wanted = expected(cell, role);
  const found = verdictOf(answer, method);
  return wanted.includes(found)
    ? null
    : `${method} ${address} (${thing?.what ?? 'page'}) as ${role}: ${found} ${String(answer.status)}, not ${wanted.join(' or ')}`;
}

/** Signing out ends the session: done by a visitor whom nobody needs afterwards. */
function visitorFor(role: Role, route: BuiltRoute): Visitor {
  const person = people.get(role);
  if (person === undefined) throw new Error(`nobody is ${role}`);
  return nameOf(route.id).name === 'signOut' ? new Visitor(shop.origin, '127.0.4.99') : person;
}

function inWay(path: string, way: Way, id: string): string {
  const dataPath = path === '/' ? '/_root.data' : `${path.replace(/\/$/, '')}.data`;
  if (way === 'data') return dataPath;
  if (way === 'leaf') return `${dataPath}?_routes=${encodeURIComponent(id)}`;
  return way === '_data' ? `${path}?_data=${encodeURIComponent(id)}` : path;
}

/** Addresses of machines and pages that take POST alone. */
const postOnly: ReadonlySet<string> = new Set(['stripeHook', 'searchClick']);

type Found = Verdict | 'noAction' | 'badForm' | 'refused' | 'broken';

function expected({ row, thing, method, way, route }: Cell, role: Role): Found[] {
  if (way === '_data') return ['refused'];
  if (method !== 'GET' && !route.writes) return ['noAction'];
  if (method !== 'GET' && row.write === null) throw new Error(`${route.id} writes, but its row says that it does not`);
  const verdict = (method === 'GET' ? row.read : row.write)?.[role] ?? 'absent';
  if (verdict !== 'ok') return [verdict];
  // What is not there for this role may also be refused for its form, before anything is looked up: the same for foreign and absent things.
  if (thing !== null && !thing.seenBy.includes(role)) return method === 'GET' ? ['absent'] : ['absent', 'badForm'];
  // An empty form may ask for a deed that does not exist; a machine's address may know one method alone.
  return method === 'GET'
    ? postOnly.has(route.id)
      ? ['noAction']
      : ['ok']
    : ['ok', 'badForm', 'absent', ...(postOnly.has(route.id) ? ['noAction' as const] : [])];
}

function verdictOf({ status, headers, body }: Answer, method: Method): Found {
  const sent = status === 302 || status === 303 || status === 202;
  if (sent && /\/sign-in\?next=/.test(headers.location ?? body)) return method === 'GET' ? 'signIn' : 'broken';
  if (status === 401) return method === 'GET' ? 'broken' : 'signIn';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'absent';
  if (status === 405) return 'noAction';
  if (status === 400) return body === 'bad request\n' ? 'refused' : 'badForm';
  return status >= 500 && status !== 503 ? 'broken' : 'ok';
}
