// What waits for a person in the demonstration: a changed listing and a new one to be reviewed, and somebody who would like to sell here.
import { listingContent, type ListingContent } from '#app/domain/catalog/listing.ts';
import { saveListingDraft } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';

import { setDaysAgo } from './clock.ts';
import { applicants } from './content/applicants.ts';
import type { Demonstration } from './demonstration.ts';
import { done } from './loading.ts';
import { apply } from './makers.ts';
import type { SeededProduct } from './products.ts';

/** Makers whose listings are handed in: none of those with a sign-in. */
const changing = 'white-dawn-lamps';
const adding = 'twelve-waters-paper';

/** Answers how many decisions wait. */
export async function seedWaiting(demo: Demonstration, clusterIds: ReadonlyMap<string, string>): Promise<number> {
  await setDaysAgo(1.8);
  await handInChange(ofMaker(demo, changing));
  await setDaysAgo(0.7);
  await handInNew(ofMaker(demo, adding));
  for (const applicant of applicants) {
    await setDaysAgo(1.1);
    await apply(applicant, { add: demo.people.add, clusterIds, today: demo.today });
  }
  return 2 + applicants.length;
}

function ofMaker({ products }: Demonstration, makerSlug: string): SeededProduct {
  const found = [...products.values()].find(({ content }) => content.makerSlug === makerSlug && content.variants.length === 1);
  if (found === undefined) throw new Error(`no product of ${makerSlug}`);
  return found;
}

interface Live {
  liveRevisionId: string;
  categoryId: string;
  made: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
  leadDays: number;
  content: ListingContent;
}

async function liveOf(productId: string): Promise<Live> {
  const row = await reader()
    .selectFrom('product as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .select(['r.id as liveRevisionId', 'r.categoryId', 'r.made', 'r.leadDays', 'r.content'])
    .where('p.id', '=', productId)
    .executeTakeFirstOrThrow();
  return { ...row, content: listingContent.parse(row.content) };
}

// Words and price change; the curator sees both beside each other.
async function handInChange({ productId, maker }: SeededProduct): Promise<void> {
  const { liveRevisionId, content, ...terms } = await liveOf(productId);
  const { ko, en } = content.texts;
  const changed: ListingContent = {
    ...content,
    texts: {
      ko: {
        ...ko,
        description: `${ko.description}\n\n올겨울부터 오동나무 보관함을 함께 넣어 드려요.`,
        care: `${ko.care} 쓰지 않을 때는 보관함에 넣어 두세요.`.trim(),
      },
      en:
        en === null
          ? null
          : {
              ...en,
              description: `${en.description}\n\nFrom this winter on it comes in a paulownia box.`,
              care: `${en.care} Keep it in its box when not in use.`.trim(),
            },
    },
    variants: content.variants.map((variant) => ({ ...variant, price: variant.price + 8_000 })),
  };
  const whose = { actor: maker.owner, makerId: maker.makerId };
  done(await saveListingDraft({ ...whose, productId, baseRevisionId: liveRevisionId, terms, content: changed }));
  done(await submitListing({ ...whose, productId }));
}

async function handInNew({ content: basis, productId, maker }: SeededProduct): Promise<void> {
  const { categoryId, made, leadDays, content } = await liveOf(productId);
  const { ko, en } = content.texts;
  const fresh: ListingContent = {
    ...content,
    texts: { ko: { ...ko, name: `${ko.name} 겨울빛` }, en: en === null ? null : { ...en, name: `${en.name}, winter light` } },
  };
  const whose = { actor: maker.owner, makerId: maker.makerId };
  const saved = await saveListingDraft({
    ...whose,
    productId: null,
    slug: `${basis.slug}-winter`,
    baseRevisionId: null,
    terms: { categoryId, made, leadDays },
    content: fresh,
  });
  done(await submitListing({ ...whose, productId: done(saved).productId }));
}
