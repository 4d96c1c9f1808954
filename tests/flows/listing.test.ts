// The life of a listing through the flows: draft, review, live, superseded, conflicts of stale bases, prices with history, whose it is (T24, T25).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { discountBase, discountPercent } from '#app/domain/catalog/price.ts';
import { archiveListing } from '#app/flows/archive-listing.server.ts';
import { changePrice } from '#app/flows/change-price.server.ts';
import { changeStock } from '#app/flows/change-stock.server.ts';
import { decideListing } from '#app/flows/decide-listing.server.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { pauseListing, resumeListing } from '#app/flows/pause-listing.server.ts';
import { restoreListing } from '#app/flows/restore-listing.server.ts';
import { saveListingDraft } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import { withdrawListing } from '#app/flows/withdraw-listing.server.ts';
import { keepUpload } from '#app/domain/media/media.db.server.ts';
import { closeConnections, connections } from '#app/infra/db/pool.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { won } from '#app/lib/money.ts';
import { done, listVase, makeSeller, makeSupply, refusalOf, vase, type Supply, type SupplyMaker } from '#tests/make/supply.ts';
import { freshDatabase, type FreshDatabase } from '#tests/setup/fresh-database.ts';

let database: FreshDatabase;
let supply: Supply;
let maker: SupplyMaker;
let other: SupplyMaker;
beforeAll(async () => {
  database = await freshDatabase();
  process.env['DATABASE_URL'] = database.url;
  supply = await makeSupply();
  maker = await makeSeller(supply);
  other = await makeSeller(supply);
});
afterAll(async () => {
  await closeConnections();
  await database.drop();
});

async function rows<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
  return (await connections().pool.query<R>(text, values)).rows;
}

async function isListed(productId: string): Promise<boolean> {
  return (await rows('select id from listed_product where id = $1', [productId])).length === 1;
}

function draftOf(productId: string | null, baseRevisionId: string | null, change: Parameters<typeof vase>[1] = {}) {
  return { actor: maker.owner, makerId: maker.makerId, productId, baseRevisionId, terms: supply.terms, content: vase(supply, change) };
}

describe('a listing', () => {
  it('goes live whole: variants, pool, first price, words, picture, search, history', async () => {
    const { productId, revisionId } = await listVase(supply, maker);
    expect(await isListed(productId)).toBe(true);
    expect(await rows('select price, free from listed_offer where product_id = $1', [productId])).toEqual([{ price: 30_000, free: 10 }]);
    expect(await rows('select h.price from price_history h join variant v on v.id = h.variant_id where v.product_id = $1', [productId])).toEqual([
      { price: 30_000 },
    ]);
    expect(await rows('select locale, name from product_text where product_id = $1 order by locale desc', [productId])).toMatchObject([
      { name: '청자 화병' },
      { name: 'Celadon vase' },
    ]);
    const moves = await rows<{ to_state: string }>('select to_state from transition where subject = $1 order by id', [revisionId]);
    expect(moves.map((move) => move.to_state).sort()).toEqual(['draft', 'in_review', 'live']);
    const found = await marketSearch().search({ q: '청자 화병', locale: 'ko' });
    expect(found.hits.map((hit) => hit.id)).toContain(productId);
  });

  it('names every gap before it is reviewed', async () => {
    const { notice } = vase(supply);
    const gaps = { notice: { ...notice, legal: '상세페이지 참조', country: '' }, pictures: [], variants: [] };
    const { productId } = done(await saveListingDraft(draftOf(null, null, gaps)));
    const refused = await submitListing({ actor: maker.owner, makerId: maker.makerId, productId });
    const fields = refused.ok || refused.refusal.kind !== 'incomplete' ? [] : refused.refusal.gaps.map(({ field, problem }) => `${field} ${problem}`);
    expect(fields.sort()).toEqual(['notice.country missing', 'notice.legal evasive', 'pictures missing', 'variants missing']);
  });

  it('is decided by somebody else, once, and rejected only with a reason', async () => {
    const { productId } = done(await saveListingDraft(draftOf(null, null)));
    const revisionId = done(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }));
    const decide = (actor: typeof supply.curator, decision: 'approve' | 'reject', reason = '') => decideListing({ actor, revisionId, decision, reason });
    expect(refusalOf(await decide({ ...maker.owner, role: 'curator' }, 'approve'))).toBe('self_approval');
    expect(refusalOf(await decide(supply.curator, 'reject', ' '))).toBe('reason_missing');
    const answers = await Promise.all(Array.from({ length: 6 }, () => decide(supply.curator, 'reject', '사진이 흐려요.')));
    expect(answers.map(refusalOf).sort()).toEqual(['done', ...Array.from({ length: 5 }, () => 'wrong_state')]);
    expect(await isListed(productId)).toBe(false);
  });

  it('keeps its live words and sales while the next revision waits; known SKUs keep price and stock', async () => {
    const { productId, revisionId } = await listVase(supply, maker);
    const [first] = await rows<{ id: string }>('select id from variant where product_id = $1', [productId]);
    done(await changePrice({ actor: maker.owner, makerId: maker.makerId, variantId: first?.id ?? '', price: won(27_000) }));
    const [variant] = vase(supply).variants;
    if (variant === undefined) throw new Error('the vase has a variant');
    const options = [
      {
        ko: '크기',
        en: 'Size',
        values: [
          { ko: '소', en: 'Small' },
          { ko: '대', en: 'Large' },
        ],
      },
    ];
    const variants = [
      { ...variant, valuesKo: ['소'], valuesEn: ['Small'], price: 99_000, stock: 99 },
      { ...variant, sku: 'VASE-2', valuesKo: ['대'], valuesEn: ['Large'], price: 50_000, stock: 4 },
    ];
    done(await saveListingDraft(draftOf(productId, revisionId, { options, variants })));
    const next = done(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }));
    expect(await rows('select revision_id from listed_product where id = $1', [productId])).toEqual([{ revision_id: revisionId }]);
    done(await decideListing({ actor: supply.curator, revisionId: next, decision: 'approve', reason: '' }));
    expect(await rows('select id, state from listing_revision where product_id = $1 order by number', [productId])).toEqual([
      { id: revisionId, state: 'superseded' },
      { id: next, state: 'live' },
    ]);
    expect(await rows('select price, free from listed_offer where product_id = $1 order by price', [productId])).toEqual([
      { price: 27_000, free: 10 },
      { price: 50_000, free: 4 },
    ]);
  });
});

describe('a stale base', () => {
  it('is refused at saving, submitting and approving, and the live revision is named', async () => {
    const { productId, revisionId } = await listVase(supply, maker);
    done(await saveListingDraft(draftOf(productId, revisionId)));
    const next = done(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }));
    // A draft that was begun on the same base while the other one waits.
    done(await saveListingDraft(draftOf(productId, revisionId)));
    expect(refusalOf(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }))).toBe('already_in_review');
    done(await decideListing({ actor: supply.curator, revisionId: next, decision: 'approve', reason: '' }));
    expect(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId })).toEqual({
      ok: false,
      refusal: { kind: 'stale_base', liveRevisionId: next },
    });
    expect(await saveListingDraft(draftOf(productId, revisionId))).toEqual({ ok: false, refusal: { kind: 'stale_base', liveRevisionId: next } });
    expect(refusalOf(await saveListingDraft(draftOf(productId, next)))).toBe('done');
    const last = done(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }));
    await connections().pool.query('update listing_revision set base_revision_id = $2 where id = $1', [last, revisionId]);
    expect(refusalOf(await decideListing({ actor: supply.curator, revisionId: last, decision: 'approve', reason: '' }))).toBe('stale_base');
  });

  it('of two editors of one draft tells the slower one', async () => {
    const saved = done(await saveListingDraft(draftOf(null, null)));
    const again = { ...draftOf(saved.productId, null), expectedVersion: saved.version };
    const answers = await Promise.all([saveListingDraft(again), saveListingDraft(again)]);
    expect(answers.map(refusalOf).sort()).toEqual(['changed_meanwhile', 'done']);
  });

  it('is not made by withdrawing: the content goes on in a new draft', async () => {
    const { productId } = done(await saveListingDraft(draftOf(null, null)));
    const revisionId = done(await submitListing({ actor: maker.owner, makerId: maker.makerId, productId }));
    const draft = done(await withdrawListing({ actor: maker.owner, makerId: maker.makerId, productId, revisionId }));
    expect(await rows('select content->$2->$3->>$4 as name, state from listing_revision where id = $1', [draft, 'texts', 'ko', 'name'])).toEqual([
      { name: '청자 화병', state: 'draft' },
    ]);
    expect(refusalOf(await decideListing({ actor: supply.curator, revisionId, decision: 'approve', reason: '' }))).toBe('wrong_state');
  });
});

describe('what takes effect at once', () => {
  it('a price with its history, from which the base of a discount follows', async () => {
    const { productId } = await listVase(supply, maker);
    const [variant] = await rows<{ id: string }>('select id from variant where product_id = $1', [productId]);
    const variantId = variant?.id ?? '';
    const change = (price: number, expectedPrice: number) =>
      changePrice({ actor: maker.owner, makerId: maker.makerId, variantId, price: won(price), expectedPrice: won(expectedPrice) });
    expect((await Promise.all([change(27_000, 30_000), change(26_000, 30_000)])).map(refusalOf).sort()).toEqual(['done', 'price_changed_meanwhile']);
    expect(refusalOf(await change(50, 27_000))).toBe('price_out_of_range');
    const history = await rows<{ price: number; since: Date }>('select price, since from price_history where variant_id = $1 order by since', [variantId]);
    expect(history).toHaveLength(2);
    expect(discountBase(history)).toBe(30_000);
    expect(discountPercent(27_000, discountBase(history))).toBe(10);
    await expect(connections().pool.query('delete from price_history where variant_id = $1', [variantId])).rejects.toThrow('append-only');
  });

  it('stock, pause, archive and their undoing', async () => {
    const { productId } = await listVase(supply, maker);
    const [variant] = await rows<{ id: string }>('select id from variant where product_id = $1', [productId]);
    const of = { actor: maker.owner, makerId: maker.makerId, productId };
    done(await changeStock({ ...of, variantId: variant?.id ?? '', onHand: 0, expectedOnHand: 10 }));
    expect(await rows('select available from listed_product where id = $1', [productId])).toEqual([{ available: false }]);
    const states: boolean[] = [];
    for (const flow of [pauseListing, resumeListing, archiveListing, restoreListing]) {
      done(await flow(of));
      done(await flow(of));
      states.push(await isListed(productId));
    }
    expect(states).toEqual([false, true, false, true]);
  });
});

describe("another maker's things", () => {
  it('answer like absent ones, and its pictures cannot be used', async () => {
    const { productId, revisionId } = await listVase(supply, other);
    const [variant] = await rows<{ id: string }>('select id from variant where product_id = $1', [productId]);
    const mine = { actor: maker.owner, makerId: maker.makerId, productId, variantId: variant?.id ?? '', revisionId };
    const answers = [
      await pauseListing(mine),
      await archiveListing(mine),
      await submitListing(mine),
      await withdrawListing(mine),
      await changePrice({ ...mine, price: won(100) }),
      await changeStock({ ...mine, onHand: 0 }),
      await saveListingDraft(draftOf(productId, revisionId)),
    ];
    expect(answers.map(refusalOf)).toEqual(answers.map(() => 'not_found'));
    const upload = { organisationId: other.organisationId, contentHash: 'a', storageKey: 'uploads/a.jpg', width: 1, height: 1, colour: '#ffffff' };
    const { id: mediaId } = await inTransaction('keep', (tx, now) => keepUpload(tx, upload, now));
    expect(refusalOf(await saveListingDraft(draftOf(null, null, { pictures: [{ mediaId, altKo: '사진', altEn: '' }] })))).toBe('foreign_picture');
  });
});
