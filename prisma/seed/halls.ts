// Loads the halls: opened by the curator, stocked with goods that fit each zone's theme, a few pieces of each.
import { openHallInput } from '#app/domain/halls/hall.ts';
import { openHall } from '#app/flows/open-hall.server.ts';
import { setAside } from '#app/flows/set-aside.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { addDays, kstDay } from '#app/lib/time.ts';

import { setDaysAgo } from './clock.ts';
import { halls } from './content/halls.ts';
import { FEATURED_DIRECT, FEATURED_HALL } from './content/products.ts';
import type { HallContent, HallZoneContent, ZoneTheme } from './content/place-types.ts';
import type { Demonstration } from './demonstration.ts';
import { done } from './loading.ts';
import type { SeededProduct } from './products.ts';

const perMaker = 2;

interface Piece {
  slug: string;
  variantId: string;
  price: number;
  free: number;
}

/** Answers how many variants were set aside. */
export async function seedHalls(demo: Demonstration): Promise<number> {
  const pieces = await readPieces();
  // Nothing lies in two halls, and what the journeys buy directly lies in none.
  const taken = new Set([FEATURED_DIRECT]);
  let count = 0;
  for (const hall of halls) {
    const announcedDays = hall.opensInDays < 0 ? 20 - hall.opensInDays : 6;
    await setDaysAgo(announcedDays);
    const hallId = await open(hall, demo);
    await setDaysAgo(announcedDays - 5);
    const zoneIds = new Map(
      (await reader().selectFrom('hallZone').select(['id', 'slug']).where('hallId', '=', hallId).execute()).map((zone) => [zone.slug, zone.id]),
    );
    for (const zone of hall.zones) {
      for (const { slug, variantId, price } of choose(zone, hall, demo.products, pieces, taken)) {
        taken.add(slug);
        const target = { actor: demo.people.curator, hallId, zoneId: zoneIds.get(zone.slug) ?? '', variantId };
        done(await setAside({ ...target, quantity: hall.quantityEach, price: priceIn(hall, price) }));
        count += 1;
      }
    }
  }
  return count;
}

async function open(hall: HallContent, { today, people }: Demonstration): Promise<string> {
  const { slug, tone, zones } = hall;
  const at = (days: number, hours: number): string => `${addDays(kstDay(today), days)}T${String(hours).padStart(2, '0')}:00`;
  const words = ({ name, tagline, story, eligibility, curatorNote }: HallContent['ko']) => ({
    name,
    tagline,
    story: `${story}\n\n> ${curatorNote}`,
    eligibility,
  });
  const input = openHallInput.parse({
    ...{ slug, tone, announced: true, regionKey: null, ko: words(hall.ko), en: words(hall.en) },
    ...{ opensAt: at(hall.opensInDays, hall.opensAtHour), closesAt: at(hall.closesInDays, hall.closesAtHour) },
    zones: zones.map((zone) => ({ slug: zone.slug, nameKo: zone.ko, nameEn: zone.en, textKo: zone.description.ko, textEn: zone.description.en })),
  });
  return done(await openHall({ actor: people.curator, ...input })).hallId;
}

/** The first variant of every product that anyone may buy, with its free pieces, by the product's slug. */
async function readPieces(): Promise<Map<string, Piece>> {
  const rows = await reader()
    .selectFrom('product as p')
    .innerJoin('listingRevision as r', 'r.id', 'p.liveRevisionId')
    .innerJoin('category as c', 'c.id', 'r.categoryId')
    .innerJoin('variant as v', (join) => join.onRef('v.productId', '=', 'p.id').on('v.position', '=', 0))
    .innerJoin('pool as q', (join) => join.onRef('q.variantId', '=', 'v.id').on('q.channel', '=', 'direct'))
    .select(['p.slug', 'v.id as variantId', 'v.price', (eb) => eb('q.onHand', '-', eb.ref('q.held')).as('free')])
    .where('c.adultsOnly', '=', false)
    .execute();
  return new Map(rows.map((row) => [row.slug, row]));
}

function choose(
  zone: HallZoneContent,
  hall: HallContent,
  products: Demonstration['products'],
  pieces: ReadonlyMap<string, Piece>,
  taken: ReadonlySet<string>,
): Piece[] {
  const fitting = [...products.values()]
    .map((product) => ({ product, rank: rankOf(product, zone.theme), piece: pieces.get(product.content.slug) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const chosen: Piece[] = [];
  const makers = new Map<string, number>();
  for (const { product, piece } of fitting) {
    const count = makers.get(product.content.makerSlug) ?? 0;
    if (piece === undefined || taken.has(piece.slug) || piece.free < hall.quantityEach + 3 || count >= perMaker) continue;
    makers.set(product.content.makerSlug, count + 1);
    chosen.push(piece);
    if (chosen.length === hall.itemsPerZone) break;
  }
  return chosen;
}

// The journeys' product first, then by shelf, then by a word in the name; null does not fit.
function rankOf({ content }: SeededProduct, theme: ZoneTheme): number | null {
  const shelf = theme.categorySlugs.indexOf(content.categorySlug);
  if (content.slug === FEATURED_HALL) return shelf === -1 ? null : -1;
  if (shelf !== -1) return shelf;
  return theme.words.some((word) => content.ko.name.includes(word)) ? theme.categorySlugs.length : null;
}

// Rounded down to 100 won; null is the price in direct trade.
function priceIn(hall: HallContent, price: number): number | null {
  return hall.priceCutPercent === 0 ? null : Math.max(100, Math.floor((price * (100 - hall.priceCutPercent)) / 10_000) * 100);
}
