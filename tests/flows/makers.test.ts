// Makers and rights through the flows: applying, approval by others, suspension that empties the shop at once, names in search, roles.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { makerText, shippingTerms } from '#app/domain/makers/maker.ts';
import { approveMaker } from '#app/flows/approve-maker.server.ts';
import { changeShipping } from '#app/flows/change-shipping.server.ts';
import { changeShop } from '#app/flows/change-shop.server.ts';
import { endRole } from '#app/flows/end-role.server.ts';
import { grantRole } from '#app/flows/grant-role.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { pauseMaker } from '#app/flows/pause-maker.server.ts';
import { saveListingDraft } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import { resumeMaker, suspendMaker } from '#app/flows/suspend-maker.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { diskStorage } from '#app/infra/storage/disk.server.ts';
import { addPerson, done, listVase, makeApplicant, makeSeller, makeSupply, refusalOf, vase, type Supply } from '#tests/make/supply.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let supply: Supply;
beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  supply = await makeSupply();
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

async function count(text: string, values: unknown[]): Promise<number> {
  return (await connections().pool.query(text, values)).rowCount ?? 0;
}
const isPublic = async (makerId: string): Promise<boolean> => (await count('select id from public_maker where id = $1', [makerId])) === 1;

describe('a maker', () => {
  it('applies, prepares listings, and sells when another has verified its proof', async () => {
    const maker = await makeApplicant();
    const { makerId, owner } = maker;
    const { productId } = done(
      await saveListingDraft({ actor: owner, makerId, productId: null, baseRevisionId: null, terms: supply.terms, content: vase(supply) }),
    );
    expect(refusalOf(await submitListing({ actor: owner, makerId, productId }))).toBe('maker_not_approved');
    expect(refusalOf(await approveMaker({ actor: { ...owner, role: 'curator' }, makerId }))).toBe('self_approval');
    const answers = await Promise.all([approveMaker({ actor: supply.curator, makerId }), approveMaker({ actor: supply.curator, makerId })]);
    expect(answers.map(refusalOf).sort()).toEqual(['done', 'wrong_state']);
    expect(await isPublic(makerId)).toBe(true);
    expect(await count("select id from audit_entry where subject = $1 and action = 'approve_maker'", [makerId])).toBe(1);
  });

  it('is gone at once when suspended or paused, and back as it was', async () => {
    const maker = await makeSeller(supply);
    const { productId } = await listVase(supply, maker);
    const listed = () => count('select id from listed_product where id = $1', [productId]);
    const suspension = { actor: supply.curator, makerId: maker.makerId, reason: '서류 확인' };
    expect(refusalOf(await suspendMaker({ ...suspension, reason: '' }))).toBe('reason_missing');
    done(await suspendMaker(suspension));
    expect(await listed()).toBe(0);
    expect(refusalOf(await resumeMaker({ ...suspension, actor: { ...maker.owner, role: 'curator' } }))).toBe('self_approval');
    done(await resumeMaker(suspension));
    done(await pauseMaker({ actor: maker.owner, makerId: maker.makerId, paused: true }));
    expect(await listed()).toBe(0);
    done(await pauseMaker({ actor: maker.owner, makerId: maker.makerId, paused: false }));
    expect(await listed()).toBe(1);
  });

  it('changes its name, and its goods are found by it; slower editors are told', async () => {
    const maker = await makeSeller(supply);
    const { productId } = await listVase(supply, maker);
    const text = makerText.parse({ name: '너울도예실', craft: '', introduction: '', story: '' });
    const [row] = (await connections().pool.query<{ version: number }>('select version from maker where id = $1', [maker.makerId])).rows;
    const change = {
      actor: maker.owner,
      makerId: maker.makerId,
      expectedVersion: row?.version ?? 0,
      shop: { ko: text, en: text, dispatchDays: 4, mediaId: null },
    };
    expect((await Promise.all([changeShop(change), changeShop(change)])).map(refusalOf).sort()).toEqual(['changed_meanwhile', 'done']);
    const found = await marketSearch().search({ q: '너울도예실', locale: 'ko' });
    expect(found.hits.map((hit) => hit.id)).toEqual([productId]);
    const terms = shippingTerms.parse({ fee: 2_500, freeOver: null, remoteSurcharge: 0 });
    const shipping = { actor: maker.owner, makerId: maker.makerId, expectedVersion: 1, terms };
    expect((await Promise.all([changeShipping(shipping), changeShipping(shipping)])).map(refusalOf).sort()).toEqual(['changed_meanwhile', 'done']);
  });
});

describe('a picture', () => {
  it('is re-encoded, kept once and belongs to its maker; what is no picture is refused', async () => {
    const { organisationId } = await makeSeller(supply);
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    const storage = diskStorage(folder);
    const upload = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const kept = done(await keepPicture({ organisationId, upload }, storage));
    expect(done(await keepPicture({ organisationId, upload }, storage))).toEqual(kept);
    expect(kept.hash).toMatch(/^[0-9a-f]{40}$/);
    const { rows } = await connections().pool.query<{ storage_key: string }>('select storage_key, width, height from media where id = $1', [kept.id]);
    expect(rows).toMatchObject([{ width: 40, height: 50 }]);
    expect(await storage.has(rows[0]?.storage_key ?? '')).toBe(true);
    expect(refusalOf(await keepPicture({ organisationId, upload: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }, storage))).toBe('picture_unknown');
    await rm(folder, { recursive: true });
  });
});

describe('roles', () => {
  it('are given by owners in their own maker and by operators; the last owner stays', async () => {
    const [maker, other] = [await makeSeller(supply), await makeSeller(supply)];
    const personId = await addPerson();
    const staff = { personId, organisationId: maker.organisationId, role: 'staff' as const };
    expect(refusalOf(await grantRole({ ...staff, actor: other.owner }))).toBe('not_found');
    expect(refusalOf(await grantRole({ ...staff, actor: supply.curator }))).toBe('not_found');
    expect(refusalOf(await grantRole({ ...staff, actor: maker.owner, role: 'operator' }))).toBe('wrong_role');
    expect((await Promise.all([grantRole({ ...staff, actor: maker.owner }), grantRole({ ...staff, actor: maker.owner })])).map(refusalOf).sort()).toEqual([
      'already_member',
      'done',
    ]);
    expect(refusalOf(await grantRole({ ...staff, actor: { personId, role: 'staff' } }))).toBe('not_found');
    done(await endRole({ ...staff, actor: supply.operator }));
    const last = { personId: maker.owner.personId, organisationId: maker.organisationId, role: 'owner' as const };
    expect(refusalOf(await endRole({ ...last, actor: maker.owner }))).toBe('last_holder');
  });
});
