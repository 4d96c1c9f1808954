// The life of a star on a real PostgreSQL: nomination, steps, designation in its window, plan, renewal, end; own cases refused (T25).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { designateStar } from '#app/flows/designate-star.server.ts';
import { editStar } from '#app/flows/edit-star.server.ts';
import { endStar } from '#app/flows/end-star.server.ts';
import { moveStar } from '#app/flows/move-star.server.ts';
import { nominateStar } from '#app/flows/nominate-star.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { curator, curatorOfMaker, setMarketClock } from '#tests/make/halls.ts';
import { makeMaker, makePlaces } from '#tests/make/market.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent', JOBS: 'off' });
  await makePlaces();
});
beforeEach(() => setMarketClock(null));
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const words = { headline: '한 줄', story: '이야기', quote: '', reasons: '까닭' };
const texts = { ko: words, en: words };
const nominate = async (makerId: string): Promise<string> => {
  const nominated = await nominateStar({ makerId, cohort: '2026', texts, actor: curator });
  if (!nominated.ok) throw new Error(nominated.refusal.kind);
  return nominated.value.starId;
};
const shortlist = async (starId: string): Promise<void> => {
  for (const [place, to] of (['eligible', 'scored', 'shortlisted'] as const).entries()) {
    expect(await moveStar({ starId, expectedVersion: place + 1, to, reason: '', actor: curator })).toMatchObject({ ok: true });
  }
};
const isLive = async (makerId: string): Promise<boolean> =>
  (await reader().selectFrom('liveStar').select('id').where('makerId', '=', makerId).executeTakeFirst()) !== undefined;
const days = (count: number): number => count * 86_400_000;

describe('a star', () => {
  it('walks from nomination to designation, shines in its window alone, goes through its plan, is renewed and ends', async () => {
    const makerId = await makeMaker();
    const starId = await nominate(makerId);
    const now = (await readNow()).getTime();
    const [validFrom, validTo] = [new Date(now + days(1)), new Date(now + days(10))];
    const designate = (expectedVersion: number, from = validFrom, to: Date | null = validTo) =>
      designateStar({ starId, expectedVersion, validFrom: from, validTo: to, texts, actor: curator });

    expect(await designate(1)).toMatchObject({ refusal: { kind: 'stage_not_allowed', from: 'nominated', to: 'designated' } });
    expect(await moveStar({ starId, expectedVersion: 1, to: 'scored', reason: '', actor: curator })).toMatchObject({ refusal: { kind: 'stage_not_allowed' } });
    await shortlist(starId);
    expect(await designate(4, validTo, validFrom)).toMatchObject({ refusal: { kind: 'window_backwards' } });
    expect(await designate(4, new Date(now - 2), new Date(now - 1))).toMatchObject({ refusal: { kind: 'window_over' } });
    expect(await designate(4)).toMatchObject({ value: { version: 5 } });

    const shines: boolean[] = [];
    for (const instant of [now, validFrom.getTime(), validTo.getTime() - 30_000, validTo.getTime()]) {
      await setMarketClock(new Date(instant));
      shines.push(await isLive(makerId));
    }
    expect(shines).toEqual([false, true, true, false]);

    await setMarketClock(validFrom);
    expect(await editStar({ starId, expectedVersion: 5, texts, plan: 'market', actor: curator })).toMatchObject({
      refusal: { kind: 'plan_not_allowed', from: 'strategy' },
    });
    expect(await editStar({ starId, expectedVersion: 5, texts, plan: 'incubate', actor: curator })).toMatchObject({ value: { version: 6 } });
    const bare = { ...texts, en: { ...words, story: '' } };
    expect(await editStar({ starId, expectedVersion: 6, texts: bare, plan: null, actor: curator })).toMatchObject({ refusal: { kind: 'star_words_missing' } });
    expect(await designate(6, validFrom, null)).toMatchObject({ value: { version: 7 } });
    expect(await endStar({ starId, expectedVersion: 7, to: 'revoked', reason: '서류', actor: curator })).toMatchObject({ ok: true });
    expect(await isLive(makerId)).toBe(false);
    expect(await endStar({ starId, expectedVersion: 8, to: 'ended', reason: '끝', actor: curator })).toMatchObject({
      refusal: { kind: 'stage_not_allowed', from: 'revoked' },
    });

    const history = await reader().selectFrom('transition').select('toState').where('subject', '=', starId).orderBy('at').execute();
    expect(history.map((row) => row.toState)).toEqual(['nominated', 'eligible', 'scored', 'shortlisted', 'designated', 'plan incubate', 'renewed', 'revoked']);
    const acts = await reader().selectFrom('auditEntry').select('action').where('subject', '=', starId).execute();
    expect(acts).toHaveLength(8);
  });

  it('is nominated once for a cohort, and only an approved maker', async () => {
    const makerId = await makeMaker();
    await nominate(makerId);
    expect(await nominateStar({ makerId, cohort: '2026', texts, actor: curator })).toMatchObject({ refusal: { kind: 'already_nominated' } });
    expect(await nominateStar({ makerId, cohort: '2027', texts, actor: curator })).toMatchObject({ ok: true });
    expect(await nominateStar({ makerId: 'mkr_none', cohort: '2026', texts, actor: curator })).toMatchObject({ refusal: { kind: 'not_found' } });
    const suspended = await makeMaker();
    await connections().pool.query(`update maker set status = 'suspended' where id = $1`, [suspended]);
    expect(await nominateStar({ makerId: suspended, cohort: '2026', texts, actor: curator })).toMatchObject({ refusal: { kind: 'maker_not_approved' } });
  });

  it('stops moving when its maker is not eligible any more, and leaves the shop at once when the maker is paused', async () => {
    const makerId = await makeMaker();
    const starId = await nominate(makerId);
    await shortlist(starId);
    const designation = { starId, expectedVersion: 4, validFrom: await readNow(), validTo: null, texts, actor: curator };
    await connections().pool.query(`update eligibility_proof set state = 'expired' where maker_id = $1`, [makerId]);
    expect(await designateStar(designation)).toMatchObject({ refusal: { kind: 'maker_not_eligible' } });
    await connections().pool.query(`update eligibility_proof set state = 'verified' where maker_id = $1`, [makerId]);
    expect(await designateStar(designation)).toMatchObject({ ok: true });
    expect(await isLive(makerId)).toBe(true);
    await connections().pool.query('update maker set paused = true where id = $1', [makerId]);
    expect(await isLive(makerId)).toBe(false);
  });

  it('is not decided by a curator of the maker itself, nor on an old version (T25)', async () => {
    const makerId = await makeMaker();
    const own = await curatorOfMaker(makerId);
    expect(await nominateStar({ makerId, cohort: '2026', texts, actor: own })).toMatchObject({ refusal: { kind: 'own_interest' } });
    const starId = await nominate(makerId);
    const move = { starId, expectedVersion: 1, to: 'eligible', reason: '' } as const;
    expect(await moveStar({ ...move, actor: own })).toMatchObject({ refusal: { kind: 'own_interest' } });
    expect(await endStar({ starId, expectedVersion: 1, to: 'ended', reason: '끝', actor: own })).toMatchObject({ refusal: { kind: 'own_interest' } });
    const both = await Promise.all([moveStar({ ...move, actor: curator }), moveStar({ ...move, actor: curator })]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: { kind: 'changed_meanwhile', version: 2 } });
  });
});
