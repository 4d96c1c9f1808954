// A month of anonymous counts, and words that a curator tied: looks at products (some makers are hardly seen), searches, opened results, orders.
import type { Source } from '#app/domain/insight/counted.ts';
import { noteClick, noteFoundOrder, noteSearch, noteView, writeCounts } from '#app/flows/insight/counting.server.ts';
import { changeSearchWords } from '#app/flows/search/change-search-words.server.ts';
import { prng } from '#app/lib/prng.ts';

import { setDaysAgo } from './clock.ts';
import type { Demonstration } from './demonstration.ts';
import { done } from './loading.ts';

const days = 30;
const looksADay = 160;
const sources: readonly (readonly [Source, number])[] = [
  ['search', 30],
  ['shelf', 24],
  ['home', 14],
  ['place', 10],
  ['hall', 8],
  ['star', 4],
  ['outside', 6],
  ['direct', 4],
];
/** Queries by how often they are asked; nothing is found for the last ones. */
const found: readonly (readonly [string, number])[] = [
  ['한과', 20],
  ['나전칠기', 14],
  ['옹기', 12],
  ['도마', 11],
  ['한과 선물 세트', 9],
  ['수제화', 8],
  ['ㄴㅈㅊㄱ', 4],
  ['gksrhk', 3],
  ['3만원 이하 집들이 선물', 5],
  ['moon jar', 4],
  ['가죽 카드지갑', 6],
];
const missing: readonly (readonly [string, number])[] = [
  ['캣타워', 4],
  ['골프공', 3],
  ['등산스틱', 2],
];

/** Answers how many looks were counted. */
export async function seedInsight({ products, people }: Demonstration): Promise<number> {
  const random = prng(20_261_129);
  const all = [...products.values()];
  const makers = [...new Set(all.map((product) => product.maker.makerId))];
  const unseen = new Set(makers.filter((_, place) => place % 9 === 4));
  const shown = all.filter((product) => !unseen.has(product.maker.makerId));
  for (let day = days; day >= 0; day -= 1) {
    await setDaysAgo(day);
    for (let look = 0; look < looksADay; look += 1) {
      const { productId, maker } = shown[Math.floor(random.next() ** 2 * shown.length)] ?? random.pick(shown);
      noteView(`product:${productId}`, random.pickWeighted(sources));
      if (random.chance(0.1)) noteView(`maker:${maker.makerId}`, 'product');
    }
    for (let search = 0; search < 24; search += 1) {
      const query = random.pickWeighted(found);
      noteSearch(query, 12);
      if (random.chance(0.55)) noteClick(query, Math.ceil(random.next() ** 2 * 14));
      if (random.chance(0.05)) noteFoundOrder(query);
    }
    for (let search = 0; search < 4; search += 1) noteSearch(random.pickWeighted(missing), 0);
    await writeCounts();
  }
  await setDaysAgo(6);
  const change = { kind: 'same', words: ['다과상', '소반'] } as const;
  done(await changeSearchWords({ actor: people.curator, expectedVersion: 0, note: '다과상으로 찾는 분이 많아서', change }));
  return days * looksADay;
}
