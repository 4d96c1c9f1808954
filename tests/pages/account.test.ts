// Accounts against the built shop: joining, and what a member does with the own account.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
