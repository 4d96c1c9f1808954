// What the search keeps in memory has a bound: with more products than it the database's own statement answers, and says the same.
import { expect, it } from 'vitest';

import { reader } from '#app/infra/db/reader.server.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { openSearchStand } from '#tests/conformance/search-stand.ts';

it('answers by the statement where the products are too many to be kept', async () => {
  const stand = await openSearchStand();
  try {
    const bounded = createSearch({ db: reader(), columns: 'wait', mostInMemory: 10 });
    await bounded.warm();
    for (const q of ['한과', '유기', '나전칠기 보석함']) {
      const [few, all] = [await bounded.search({ q, locale: 'ko' }), await stand.ask(q)];
      expect(few.total).toBe(all.total);
      expect(new Set(few.hits.map(({ id }) => id))).toEqual(new Set(all.hits.map(({ id }) => id)));
    }
    expect((await bounded.suggest({ q: '한과', locale: 'ko' })).length).toBeGreaterThan(0);
  } finally {
    await stand.close();
  }
});
