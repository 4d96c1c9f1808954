// Accounts against the built shop: joining, confirming, signing in, forgetting, leaving (trust.md T29-T31).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';

import { startShop, type Shop } from '../setup/server.ts';
import { Visitor, type Answer } from '../setup/visitor.ts';

let shop: Shop;
let database: pg.Client;
let last = 1;

beforeAll(async () => {
  shop = await startShop({ data: 'none' });
  database = new pg.Client(shop.databaseUrl);
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await shop.stop();
});

/** Everyone comes from an address of his own, so that limits per address do not meet. */
function visitor(): Visitor {
  last += 1;
  return new Visitor(shop.origin, `127.0.1.${String(last)}`);
}

const password = 'a long enough pass phrase';
const joining = { name: '김소공', password, member_terms: 'on', member_privacy: 'on', over_14: 'on' };

async function rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await database.query<T & pg.QueryResultRow>(text, values)).rows;
}

/** The newest mail to an address and the path of its first link. */
async function mailTo(email: string): Promise<{ kind: string; path: string; text: string; locale: string }> {
  const [mail] = await rows<{ kind: string; text: string; locale: string }>(
    'select kind, text, locale from mail where recipient = $1 order by created_at desc, id desc limit 1',
    [email],
  );
  if (mail === undefined) throw new Error(`no mail to ${email}`);
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '';
  const { pathname, search } = new URL(link);
  return { ...mail, path: pathname + search };
}

async function join(email: string): Promise<void> {
  const { status } = await visitor().post('/sign-up', { ...joining, email });
  expect(status).toBe(302);
}

async function member(email: string): Promise<Visitor> {
  await join(email);
  const { path } = await mailTo(email);
  const person = visitor();
  const answer = await person.post(path, { token: tokenOf(path), password });
  expect(answer.headers.location).toBe('/account?done=welcome');
  return person;
}

function tokenOf(path: string): string {
  return new URL(path, 'http://x').searchParams.get('token') ?? '';
}

/** What a person sees: without nonces and ids of the request. */
function seen(answer: Answer): string {
  return answer.body.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/value="[^"]*"/g, '');
}

describe('joining', () => {
  it('says at each field what is missing, keeps what was typed, never the password, and ticks nothing by itself', async () => {
    const page = await visitor().get('/sign-up');
    expect(page.body).not.toMatch(/\bchecked\b/);
    const refused = await visitor().post('/sign-up', { name: '김소공', email: 'not an address', password: 'short-one!', member_terms: 'on' });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain('value="김소공"');
    expect(refused.body).toMatch(/id="email-error"/);
    expect(refused.body).toMatch(/id="member_privacy-error"/);
    expect(refused.body).not.toContain('short-one!');
    const weak = await visitor().post('/sign-up', { ...joining, email: 'weak@example.com', password: 'password123' });
    expect(weak.status).toBe(422);
    expect(weak.body).toMatch(/id="password-error"/);
    expect(await rows('select 1 from person')).toHaveLength(0);
  });

  it('refuses unknown fields: nobody gives himself a role or a verified address', async () => {
    const { status } = await visitor().post('/sign-up', { ...joining, email: 'mass@example.com', emailVerified: 'true', role: 'operator' });
    expect(status).toBe(400);
    expect(await rows('select 1 from person')).toHaveLength(0);
  });

  it('ends with the link of the mail and the password together; opening the link alone changes nothing', async () => {
    await join('joins@example.com');
    const { kind, path } = await mailTo('joins@example.com');
    expect(kind).toBe('verify_email');
    const person = visitor();
    expect((await person.get(path)).body).toContain('joins@example.com');
    expect(await rows("select 1 from person where email = 'joins@example.com' and email_verified")).toHaveLength(0);
    const early = await visitor().post('/sign-in', { email: 'joins@example.com', password });
    expect(early.status).toBe(422);
    expect(early.setCookies.join()).not.toContain('session_token');
    expect((await person.post(path, { token: tokenOf(path), password: 'not the pass phrase' })).status).toBe(422);
    const done = await person.post(path, { token: tokenOf(path), password });
    expect(done.headers.location).toBe('/account?done=welcome');
    expect((await person.get('/account')).status).toBe(200);
    const consents = await rows<{ kind: string }>(
      "select kind from consent c join person p on p.id = c.person_id where email = 'joins@example.com' order by kind",
    );
    expect(consents.map(({ kind }) => kind)).toEqual(['member_privacy', 'member_terms', 'over_14']);
  });

  it('cannot be prepared by a stranger: the owner of the address finishes with a password of his own', async () => {
    await visitor().post('/sign-up', { ...joining, name: '<b>stranger</b>', email: 'victim@example.com', password: 'the stranger knows this' });
    expect((await mailTo('victim@example.com')).text).not.toContain('stranger');
    await join('victim@example.com');
    const { kind, path } = await mailTo('victim@example.com');
    expect(kind).toBe('reset_password');
    const reset = await visitor().post(path, { token: tokenOf(path), newPassword: 'only the owner knows this' });
    expect(reset.headers.location).toBe('/sign-in?done=reset');
    expect((await visitor().post('/sign-in', { email: 'victim@example.com', password: 'the stranger knows this' })).status).toBe(422);
    expect((await visitor().post('/sign-in', { email: 'victim@example.com', password: 'only the owner knows this' })).status).toBe(302);
  });
});

describe('who has an account is told to nobody (T30)', () => {
  it('by the answers', async () => {
    await member('known@example.com');
    const [known, unknown] = [
      await visitor().post('/sign-up', { ...joining, email: 'known@example.com' }),
      await visitor().post('/sign-up', { ...joining, email: 'unknown-1@example.com' }),
    ];
    expect([known.status, known.headers.location, known.body]).toEqual([unknown.status, unknown.headers.location, unknown.body]);
    expect((await mailTo('known@example.com')).kind).toBe('already_member');
    const forgot = [
      await visitor().post('/forgot-password', { email: 'known@example.com' }),
      await visitor().post('/forgot-password', { email: 'nobody@example.com' }),
    ];
    expect(forgot[0]?.status).toBe(302);
    expect(forgot[0]?.headers.location).toBe(forgot[1]?.headers.location);
    expect((await mailTo('known@example.com')).kind).toBe('reset_password');
    expect(await rows("select 1 from mail where recipient = 'nobody@example.com'")).toHaveLength(0);
    const wrong = [
      await visitor().post('/sign-in', { email: 'known@example.com', password: 'not this one at all' }),
      await visitor().post('/sign-in', { email: 'nobody@example.com', password: 'not this one at all' }),
    ];
    expect(wrong[0]?.status).toBe(422);
    expect(wrong[1]?.status).toBe(422);
    expect(seen(wrong[0] as Answer)).toBe(seen(wrong[1] as Answer));
  });

  it('by their time', async () => {
    const spent = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 8; round += 1) {
      for (const who of ['known', 'unknown'] as const) {
        const from = visitor();
        const begun = performance.now();
        await from.post('/sign-in', { email: `${who}${who === 'unknown' ? String(round) : ''}@example.com`, password: 'not this one at all' });
        spent[who].push(performance.now() - begun);
      }
    }
    expect(Math.abs(median(spent.known) - median(spent.unknown))).toBeLessThan(40);
  });
});

describe('guessing (T29)', () => {
  it('of 200 wrong sign-ins at once at most ten reach the hash, whatever headers they bring; the owner still enters from a known device', async () => {
    const owner = await member('target@example.com');
    const tries = Array.from({ length: 200 }, (_, place) =>
      new Visitor(shop.origin, `127.0.2.${String(1 + (place % 100))}`).post(
        '/sign-in',
        { email: 'target@example.com', password: `wrong guess number ${String(place)}` },
        { headers: { 'x-forwarded-for': `198.51.100.${String(place)}`, 'x-sogong-client': `203.0.113.${String(place)}` } },
      ),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(10);
    const stopped = answers.filter(({ status }) => status === 429);
    expect(stopped.length).toBeGreaterThanOrEqual(190);
    expect(Number(stopped[0]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(stopped[0]?.body).toContain('role="alert"');
    const stranger = await visitor().post('/sign-in', { email: 'target@example.com', password });
    expect(stranger.status).toBe(429);
    owner.cookies.delete('sogong.session_token');
    expect((await owner.post('/sign-in', { email: 'target@example.com', password })).status).toBe(302);
  });

  it('over many accounts from one address ends as well, and right sign-ins do not count', async () => {
    await member('regular@example.com');
    const from = '127.0.3.1';
    for (let round = 0; round < 3; round += 1)
      expect((await new Visitor(shop.origin, from).post('/sign-in', { email: 'regular@example.com', password })).status).toBe(302);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        new Visitor(shop.origin, from).post('/sign-in', { email: `stuffed-${String(place)}@example.com`, password: 'Summer-2026-Summer' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(30);
  });

  it('writes at most five mails an hour to one address, without saying so', async () => {
    await member('mailed@example.com');
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor().post('/forgot-password', { email: 'mailed@example.com' })));
    expect(new Set(answers.map(({ headers }) => headers.location))).toEqual(new Set(['/forgot-password?sent=1']));
    expect(await rows("select 1 from mail where recipient = 'mailed@example.com' and kind = 'reset_password'")).toHaveLength(4);
  });
});

describe('sessions and recovery (T31)', () => {
  it('makes a new session at each sign-in and ends it in the database at sign-out', async () => {
    const person = await member('session@example.com');
    const planted = visitor();
    planted.cookies.set('sogong.session_token', 'planted.by-a-stranger');
    await planted.signIn('session@example.com', password);
    const token = planted.cookies.get('sogong.session_token');
    expect(token).not.toBe('planted.by-a-stranger');
    expect(token).not.toBe(person.cookies.get('sogong.session_token'));
    expect((await planted.post('/sign-out')).headers.location).toBe('/sign-in?done=signed-out');
    planted.cookies.set('sogong.session_token', token ?? '');
    expect((await planted.get('/account')).status).toBe(302);
    expect((await person.get('/account')).status).toBe(200);
  });

  it('has cookies that scripts cannot read and other sites do not send', async () => {
    await member('cookie@example.com');
    const { setCookies } = await visitor().post('/sign-in', { email: 'cookie@example.com', password });
    const session = setCookies.find((cookie) => cookie.includes('session_token'));
    expect(session).toMatch(/HttpOnly/i);
    expect(session).toMatch(/SameSite=Lax/i);
    expect(session).toMatch(/Path=\//);
    expect(session).not.toMatch(/Domain/i);
  });

  it('lets one of two uses of a reset link win, ends every session and takes no other token', async () => {
    const person = await member('reset@example.com');
    await visitor().post('/forgot-password', { email: 'reset@example.com' });
    const { path, text } = await mailTo('reset@example.com');
    expect(text).not.toContain('evil');
    const both = await Promise.all(
      ['the first new phrase', 'the second new phrase'].map((newPassword) => visitor().post(path, { token: tokenOf(path), newPassword })),
    );
    expect(both.filter(({ status }) => status === 302)).toHaveLength(1);
    expect((await person.get('/account')).status).toBe(302);
    expect((await visitor().post('/sign-in', { email: 'reset@example.com', password })).status).toBe(422);
    expect((await visitor().post(path, { token: tokenOf(path), newPassword: 'the third new phrase' })).status).toBe(422);
    await join('mixed@example.com');
    const verify = await mailTo('mixed@example.com');
    expect((await visitor().post('/reset-password', { token: tokenOf(verify.path).slice(0, 200), newPassword: 'the fourth new phrase' })).status).toBe(422);
    expect(await rows("select 1 from verification where identifier like '%' || $1 || '%' or value like '%' || $1 || '%'", [tokenOf(path)])).toHaveLength(0);
  });
});

describe('the account', () => {
  it('sends guests to sign in and brings them back', async () => {
    const guest = visitor();
    const asked = await guest.get('/en/account');
    expect(asked.headers.location).toBe('/en/sign-in?next=%2Fen%2Faccount');
    expect((await guest.post('/account', { intent: 'end-others' })).status).toBe(401);
    await member('back@example.com');
    expect((await guest.post(asked.headers.location ?? '', { email: 'back@example.com', password, next: '/en/account' })).headers.location).toBe('/en/account');
  });

  it('changes details, shows a name as text and never as markup', async () => {
    const person = await member('details@example.com');
    const name = '<script>alert(1)</script>"\'`';
    const saved = await person.post('/account', { intent: 'details', name, locale: 'en', marketing: 'on' });
    expect(saved.headers.location).toBe('/en/account?done=details');
    const page = await person.get('/en/account?done=details');
    expect(page.body).not.toContain('<script>alert(1)');
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    await person.post('/account', { intent: 'details', name: '다시', locale: 'ko' });
    const consents = await rows<{ kind: string }>(
      "select kind from consent c join person p on p.id = c.person_id where email = 'details@example.com' and kind like 'marketing%' order by given_at",
    );
    expect(consents.map(({ kind }) => kind)).toEqual(['marketing', 'marketing_withdrawn']);
    expect((await person.post('/account', { intent: 'details', name: '', locale: 'ko' })).status).toBe(400);
    expect((await person.post('/account', { intent: 'details', name: 'x', locale: 'ko', emailVerified: 'true' })).status).toBe(400);
    expect((await person.post('/account', { intent: 'nonsense' })).status).toBe(404);
  });

  it('changes the password with the present one and signs out other devices', async () => {
    const person = await member('phrase@example.com');
    const other = await visitor().signIn('phrase@example.com', password);
    const wrong = await person.post('/account', { intent: 'password', currentPassword: 'not the present one', newPassword: 'a brand new phrase' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatch(/id="currentPassword-error"/);
    const done = await person.post('/account', { intent: 'password', currentPassword: password, newPassword: 'a brand new phrase' });
    expect(done.headers.location).toBe('/account?done=password');
    expect((await person.get('/account')).status).toBe(200);
    expect((await other.get('/account')).status).toBe(302);
    expect((await mailTo('phrase@example.com')).kind).toBe('password_changed');
  });

  it('ends own sessions only; another person’s is not there', async () => {
    const person = await member('mine@example.com');
    const stranger = await member('theirs@example.com');
    const [theirs] = await rows<{ id: string }>("select s.id from session s join person p on p.id = s.user_id where email = 'theirs@example.com'");
    expect((await person.post('/account', { intent: 'end-session', session: theirs?.id ?? '' })).status).toBe(404);
    expect((await stranger.get('/account')).status).toBe(200);
    const other = await visitor().signIn('mine@example.com', password);
    expect((await person.post('/account', { intent: 'end-others' })).status).toBe(302);
    expect((await other.get('/account')).status).toBe(302);
    expect((await person.get('/account')).status).toBe(200);
  });

  it('closes at the wish of its owner and leaves no name behind; a role is handed over first', async () => {
    const person = await member('leaves@example.com');
    expect((await person.post('/account', { intent: 'leave', password: 'not this' })).status).toBe(422);
    await rows("insert into organisation (id, kind, name_ko, name_en) values ('org_x', 'market', '가', 'A')");
    await rows(
      "insert into membership (id, person_id, organisation_id, role, valid_from) select 'mbr_x', id, 'org_x', 'curator', now() from person where email = 'leaves@example.com'",
    );
    expect((await person.post('/account', { intent: 'leave', password })).status).toBe(422);
    await rows("update membership set valid_to = now() where id = 'mbr_x'");
    expect((await person.post('/account', { intent: 'leave', password })).headers.location).toBe('/sign-in?done=left');
    expect((await person.get('/account')).status).toBe(302);
    expect((await visitor().post('/sign-in', { email: 'leaves@example.com', password })).status).toBe(422);
    expect(await rows("select 1 from person where email = 'leaves@example.com' or name = '김소공' and closed_at is not null")).toHaveLength(0);
    await join('leaves@example.com');
    expect((await mailTo('leaves@example.com')).kind).toBe('verify_email');
  });
});

describe('by https', () => {
  it('keeps the session in a __Host- cookie and writes links to the shop’s own address', async () => {
    const live = await startShop({ data: 'none', env: { APP_URL: 'https://shop.example' } });
    try {
      const person = new Visitor(live.origin);
      const headers = { origin: 'https://shop.example', host: 'shop.example' };
      expect((await person.post('/sign-up', { ...joining, email: 'host@example.com' }, { headers })).status).toBe(302);
      const client = new pg.Client(live.databaseUrl);
      await client.connect();
      const { rows: mails } = await client.query<{ text: string }>("select text from mail where recipient = 'host@example.com'");
      await client.end();
      const link = new URL(/https?:\/\/\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '');
      expect(link.origin).toBe('https://shop.example');
      const done = await person.post(link.pathname + link.search, { token: link.searchParams.get('token') ?? '', password }, { headers });
      const session = done.setCookies.find((cookie) => cookie.includes('session_token'));
      expect(session).toMatch(/^__Host-sogong\.session_token=/);
      expect(session).toMatch(/; Secure/i);
      expect(done.headers['strict-transport-security']).toMatch(/max-age=31536000/);
      expect((await person.post('/sign-out', {}, { headers: { ...headers, origin: 'http://shop.example' } })).status).toBe(403);
    } finally {
      await live.stop();
    }
  });
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
