// A market's supply side through the flows: a region, shelves, people and makers that applied and were approved. For tests of flows.
import type { Actor } from '#app/domain/audit/actor.ts';
import { listingContent, type ListingContent, type ListingTerms } from '#app/domain/catalog/listing.ts';
import { makerApplication } from '#app/domain/makers/maker.ts';
import { approveMaker } from '#app/flows/approve-maker.server.ts';
import { createPerson } from '#app/flows/create-person.server.ts';
import { decideListing } from '#app/flows/decide-listing.server.ts';
import { grantRole } from '#app/flows/grant-role.server.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { putCategory } from '#app/flows/put-category.server.ts';
import { putRegion } from '#app/flows/put-region.server.ts';
import { registerMaker, type RegisteredMaker } from '#app/flows/register-maker.server.ts';
import { registerOrganisation } from '#app/flows/register-organisation.server.ts';
import { saveListingDraft } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import { newId } from '#app/lib/ids.ts';
import type { Result } from '#app/lib/result.ts';

/** The value of a flow that must not be refused. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The kind of a refusal; 'done' when there was none. */
export function refusalOf(result: Result<unknown, { kind: string }>): string {
  return result.ok ? 'done' : result.refusal.kind;
}

export interface Supply {
  curator: Actor;
  operator: Actor;
  market: string;
  terms: ListingTerms;
  mediaId: string;
}

export interface SupplyMaker extends RegisteredMaker {
  owner: Actor;
}

/** Adds a person; answers the id. */
export async function addPerson(): Promise<string> {
  return done(await createPerson({ name: '김시험', email: `${newId('tst')}@people.example`, locale: 'ko', passwordHash: 'none' }));
}

/** The region, one leaf shelf, the market's people. Once for each database. */
export async function makeSupply(): Promise<Supply> {
  const words = { name: '경기도', shortName: '경기', introduction: '' };
  const facts = {
    key: 'gyeonggi',
    kind: 'province',
    validFrom: null,
    validTo: null,
    successorKey: null,
    landscape: 'plain',
    mediaId: null,
    codes: [],
  } as const;
  await putRegion({ ...facts, ko: words, en: { ...words, name: 'Gyeonggi-do' }, codes: [] });
  const shelf = { parentSlug: null, noticeKey: 'other_goods', adultsOnly: false, position: 0, ko: '화병', en: 'Vases' };
  const categoryId = done(await putCategory({ ...shelf, slug: 'vases' }));
  const market = done(await registerOrganisation({ actor: null, nameKo: '시장', nameEn: 'Market', of: { kind: 'market' } }));
  const curator = { personId: await addPerson(), role: 'curator' };
  const operator = { personId: await addPerson(), role: 'operator' };
  done(await grantRole({ actor: null, personId: operator.personId, organisationId: market, role: 'operator' }));
  done(await grantRole({ actor: operator, personId: curator.personId, organisationId: market, role: 'curator' }));
  const [mediaId = ''] = await keepDrawings([{ subject: 'product', kind: 'vase', material: 'celadon', seed: 1, view: 'whole' }]);
  return { curator, operator, market, mediaId, terms: { categoryId, made: 'STOCK', leadDays: 1 } };
}

let counter = 0;

/** A maker that has applied, not yet approved. */
export async function makeApplicant(): Promise<SupplyMaker> {
  counter += 1;
  const owner = { personId: await addPerson(), role: 'owner' };
  const text = (name: string) => ({ name, craft: '', introduction: '', story: '' });
  const application = makerApplication.parse({
    ...{ ko: text(`달빛공방 ${String(counter)}`), en: text(`Moonlight ${String(counter)}`), businessNumber: businessNumber(counter), mailOrderNumber: null },
    ...{ mailOrderExempt: 'EXEMPT_UNDER_50', representativeKo: '김달빛', representativeEn: 'Kim Dalbit', phone: '070-0210-1004', email: 'moon@makers.example' },
    ...{
      postalCode: '17300',
      addressKo: '경기도 이천시 물레샘로 7',
      addressEn: '7 Mullesaem-ro, Icheon',
      ksic: '23',
      foundedYear: 2004,
      employees: 3,
      dispatchDays: 2,
    },
    shipping: { fee: 3_000, freeOver: 50_000, remoteSurcharge: 3_000 },
    workshop: { regionKey: 'gyeonggi', clusterId: null, district: '이천시', addressKo: '경기도 이천시 물레샘로 7', addressEn: '7 Mullesaem-ro, Icheon' },
    proof: { kind: 'small_business_certificate', issuedOn: '2026-01-01', expiresOn: '2099-03-31', mediaId: null },
  });
  return { ...done(await registerMaker({ actor: owner, application })), owner };
}

/** A maker that may sell. */
export async function makeSeller({ curator }: Supply): Promise<SupplyMaker> {
  const maker = await makeApplicant();
  done(await approveMaker({ actor: curator, makerId: maker.makerId }));
  return maker;
}

/** A whole listing of one variant, with changes. */
export function vase(supply: Supply, change: Partial<ListingContent> = {}): ListingContent {
  const text = { name: '청자 화병', summary: '비색 유약을 입힌 화병이에요.', description: '물레로 빚어요.', steps: ['빚어요.'], care: '' };
  return listingContent.parse({
    texts: { ko: text, en: { ...text, name: 'Celadon vase', summary: 'A vase.', description: 'Thrown by hand.' } },
    options: [],
    variants: [{ sku: 'VASE-1', valuesKo: [], valuesEn: [], price: 30_000, stock: 10, weightGrams: 900 }],
    notice: { name: '청자 화병', legal: '해당 없음', country: '대한민국', manufacturer: '달빛공방', csContact: '달빛공방 070-0210-1004' },
    kc: null,
    pictures: [{ mediaId: supply.mediaId, altKo: '청자 화병', altEn: 'Celadon vase' }],
    ...{ occasions: [], materials: ['청자토'], materialKeys: ['celadon'], technique: '물레', customFields: [] },
    ...change,
  });
}

/** Drafts, submits and approves a listing; answers the product's and the live revision's ids. */
export async function listVase(supply: Supply, maker: SupplyMaker, change: Partial<ListingContent> = {}): Promise<{ productId: string; revisionId: string }> {
  const { makerId, owner } = maker;
  const draft = { actor: owner, makerId, productId: null, baseRevisionId: null, terms: supply.terms, content: vase(supply, change) };
  const { productId } = done(await saveListingDraft(draft));
  const revisionId = done(await submitListing({ actor: owner, makerId, productId }));
  done(await decideListing({ actor: supply.curator, revisionId, decision: 'approve', reason: '' }));
  return { productId, revisionId };
}

// Prefix 999 belongs to no tax office.
function businessNumber(place: number): string {
  const nine = `999${String(100_000 + place)}`;
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const digits = Array.from(nine, Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), Math.floor(((digits[8] ?? 0) * 5) / 10));
  return `${nine}${String((10 - (sum % 10)) % 10)}`;
}
