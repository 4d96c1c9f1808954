// Places on a real PostgreSQL: two editors of one cluster or region, officers within their mandate, revisions of texts (T25).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { clusterContent, type ClusterContent } from '#app/domain/clusters/cluster.ts';
import { editCluster } from '#app/flows/edit-cluster.server.ts';
import { editRegionText } from '#app/flows/edit-region-text.server.ts';
import { putCluster } from '#app/flows/put-cluster.server.ts';
import { closeConnections } from '#app/infra/db/pool.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { curator } from '#tests/make/halls.ts';
import { makePlaces } from '#tests/make/market.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let places = 0;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent', JOBS: 'off' });
  await makePlaces();
  await inTransaction('make regions', async (tx) => {
    await tx.region.createMany({
      data: [
        { key: 'busan', kind: 'metropolitan_city' },
        { key: 'gwangju', kind: 'metropolitan_city', successorKey: 'seoul' },
      ],
    });
  });
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

const words = { name: '집적지', tagline: '', story: '이야기', gettingThere: '', etiquette: '', season: '' };
const experience = {
  ...{ slug: 'turn-a-top', durationMinutes: 60, minPeople: 1, maxPeople: 4, minAge: 8, priceFrom: 10_000, bookingNeeded: true, languages: ['ko' as const] },
  ...{ ko: { name: '팽이', summary: '', whatYouDo: '' }, en: { name: 'Top', summary: '', whatYouDo: '' } },
};
const content: ClusterContent = {
  ...{ regionKey: 'seoul', district: '중구', lat: 37.5, lng: 127, accuracyKm: 1, ksic: ['18'], kind: 'urban', designation: 'UNKNOWN', published: true },
  ...{ checkedOn: null, mediaId: null, facts: [], ko: words, en: words, experiences: [experience] },
};
const newCluster = async (): Promise<string> => {
  places += 1;
  const put = await putCluster({ actor: curator, slug: `place-${String(places)}`, content });
  if (!put.ok) throw new Error(put.refusal.kind);
  return put.value;
};
const textsOf = (id: string) =>
  reader().selectFrom('clusterText').select(['locale', 'story', 'sourceRevision']).where('clusterId', '=', id).orderBy('locale', 'desc').execute();

describe('a cluster', () => {
  it('shows the slower of two editors what holds now, and loses nothing', async () => {
    const clusterId = await newCluster();
    const edit = (story: string) =>
      editCluster({ actor: curator, clusterId, expectedVersion: 1, content: { ...content, ko: { ...words, story } }, regionKeys: null });
    const results = await Promise.all([edit('하나'), edit('둘')]);
    const winner = results[0].ok ? '하나' : '둘';
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const [lost] = results.filter((result) => !result.ok);
    expect(lost).toMatchObject({
      refusal: {
        kind: 'changed_meanwhile',
        version: 2,
        texts: [
          { locale: 'ko', story: winner },
          { locale: 'en', story: '이야기' },
        ],
      },
    });
    expect(await textsOf(clusterId)).toEqual([
      { locale: 'ko', story: winner, sourceRevision: 2 },
      { locale: 'en', story: '이야기', sourceRevision: 1 },
    ]);
  });

  it('keeps the experiences whose slugs stay, and drops the others', async () => {
    const clusterId = await newCluster();
    const ids = () => reader().selectFrom('clusterExperience').select(['id', 'slug']).where('clusterId', '=', clusterId).orderBy('position').execute();
    const [before] = await ids();
    const edit = (experiences: ClusterContent['experiences'], expectedVersion: number) =>
      editCluster({ actor: curator, clusterId, expectedVersion, content: { ...content, experiences }, regionKeys: null });
    await edit([{ ...experience, slug: 'a-walk' }, experience], 1);
    expect((await ids()).map((row) => row.slug)).toEqual(['a-walk', 'turn-a-top']);
    expect((await ids())[1]?.id).toBe(before?.id);
    await edit([], 2);
    expect(await ids()).toEqual([]);
  });

  it('is edited by officers of its region alone, and does not leave it by their hand', async () => {
    const clusterId = await newCluster();
    const officer = { personId: 'psn_officer', role: 'officer' };
    const edit = (regionKeys: string[] | null, regionKey = 'seoul') =>
      editCluster({ actor: officer, clusterId, expectedVersion: 1, content: { ...content, regionKey }, regionKeys });
    expect(await edit(['busan'])).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await edit(['seoul', 'busan'], 'busan')).toMatchObject({ refusal: { kind: 'region_not_current' } });
    expect(await edit(null, 'gwangju')).toMatchObject({ refusal: { kind: 'region_not_current' } });
    expect(await edit(['seoul'])).toMatchObject({ ok: true });
    expect(
      await reader().selectFrom('auditEntry').select(['actorId', 'role']).where('subject', '=', clusterId).orderBy('at', 'desc').executeTakeFirst(),
    ).toEqual({ actorId: 'psn_officer', role: 'officer' });
  });

  it('claims no designation without a day on which it was checked', () => {
    expect(clusterContent.safeParse({ ...content, designation: 'DESIGNATED' }).success).toBe(false);
    expect(clusterContent.safeParse({ ...content, designation: 'DESIGNATED', checkedOn: '2026-11-01' }).success).toBe(true);
    expect(clusterContent.safeParse({ ...content, experiences: [experience, experience] }).success).toBe(false);
  });
});

describe("a region's introduction", () => {
  it('is edited on the revision that was shown, within the mandate', async () => {
    const edit = (expectedRevision: number, regionKeys: string[] | null, ko = '소개') =>
      editRegionText({ actor: curator, regionKey: 'seoul', expectedRevision, ko, en: '', regionKeys });
    expect(await edit(1, ['busan'])).toMatchObject({ refusal: { kind: 'not_found' } });
    expect(await edit(1, ['seoul'])).toMatchObject({ value: { revision: 2 } });
    expect(await edit(1, null)).toMatchObject({
      refusal: { kind: 'changed_meanwhile', version: 2, texts: [{ locale: 'ko', introduction: '소개' }, { locale: 'en' }] },
    });
    const english = await reader()
      .selectFrom('regionText')
      .select('sourceRevision')
      .where('regionKey', '=', 'seoul')
      .where('locale', '=', 'en')
      .executeTakeFirst();
    expect(english?.sourceRevision).toBe(1);
  });
});
