// Attacks on accounts against the built shop: enumeration, guessing, fixation, recovery (trust.md T29-T31).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Visitor, type Answer } from '../setup/visitor.ts';
import { joining, openAccountStand, password, tokenOf, type AccountStand } from './account-stand.ts';

let stand: AccountStand;
const visitor: AccountStand['visitor'] = () => stand.visitor();
const rows: AccountStand['rows'] = (text, values) => stand.rows(text, values);
const mailTo: AccountStand['mailTo'] = (email) => stand.mailTo(email);
const join: AccountStand['join'] = (email) => stand.join(email);
const member: AccountStand['member'] = (email) => stand.member(email);

beforeAll(async () => {
  stand = await openAccountStand();
});
afterAll(() => stand.close());

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
    // The quickest of several: the machine may be busy. Without the hash for unknown addresses they would take a tenth.
    const [known, unknown] = [Math.min(...spent.known), Math.min(...spent.unknown)];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.6);
  });
});

describe('guessing (T29)', () => {
  it('of 200 wrong sign-ins at once at most ten reach the hash, whatever headers they bring; the owner still enters from a known device', async () => {
    const owner = await member('target@example.com');
    const tries = Array.from({ length: 200 }, (_, place) =>
      new Visitor(stand.shop.origin, `127.0.2.${String(1 + (place % 100))}`).post(
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
      expect((await new Visitor(stand.shop.origin, from).post('/sign-in', { email: 'regular@example.com', password })).status).toBe(302);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        new Visitor(stand.shop.origin, from).post('/sign-in', { email: `stuffed-${String(place)}@example.com`, password: 'Summer-2026-Summer' }),
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

describe('by https', () => {
  it('keeps the session in a __Host- cookie and writes links to the shop’s own address', async () => {
    const live = await openAccountStand({ APP_URL: 'https://shop.example' });
    try {
      const person = live.visitor();
      const headers = { origin: 'https://shop.example', host: 'shop.example' };
      expect((await person.post('/sign-up', { ...joining, email: 'host@example.com' }, { headers })).status).toBe(302);
      const { path, text } = await live.mailTo('host@example.com');
      expect(text).toContain('https://shop.example/verify-email?token=');
      const done = await person.post(path, { token: tokenOf(path), password }, { headers });
      const session = done.setCookies.find((cookie) => cookie.includes('session_token'));
      expect(session).toMatch(/^__Host-sogong\.session_token=/);
      expect(session).toMatch(/; Secure/i);
      expect(done.headers['strict-transport-security']).toMatch(/max-age=31536000/);
      expect((await person.post('/sign-out', {}, { headers: { ...headers, origin: 'http://shop.example' } })).status).toBe(403);
    } finally {
      await live.close();
    }
  });
});

/** What a person sees: without nonces and ids of the request. */
function seen(answer: Answer): string {
  return answer.body.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/value="[^"]*"/g, '');
}
