// The star programme stage by stage, and makers who can be nominated.
import { sql } from 'kysely';

import { starStages, type StarStage } from '#app/domain/stars/star.ts';
import { reader } from '#app/infra/db/reader.server.ts';

export interface StarsQuery {
  stage: StarStage | null;
  find: string;
}

/** What the address asks for; anything else counts as not asked. */
export function starsQuery(search: URLSearchParams): StarsQuery {
  return { stage: starStages.find((stage) => stage === search.get('stage')) ?? null, find: (search.get('find') ?? '').trim().slice(0, 60) };
}

export async function readStarsPage({ stage, find }: StarsQuery) {
  const [stars, counts, candidates, year] = await Promise.all([readStars(stage), readCounts(), find === '' ? [] : readCandidates(find), readYear()]);
  return { stars, counts, candidates, year };
}

function readStars(stage: StarStage | null) {
  return reader()
    .selectFrom('star as s')
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 's.makerId').on('k.locale', '=', 'ko'))
    .leftJoin('starText as t', (join) => join.onRef('t.starId', '=', 's.id').on('t.locale', '=', 'ko'))
    .leftJoin('liveStar as v', 'v.id', 's.id')
    .select(['s.id', 's.cohort', 's.stage', 's.plan', 's.validFrom', 's.validTo', 'k.name', 't.headline', 'v.id as liveId'])
    .$if(stage !== null, (query) => query.where('s.stage', '=', stage ?? 'nominated'))
    .orderBy('s.stage')
    .orderBy('s.cohort', 'desc')
    .orderBy('k.name')
    .limit(200)
    .execute();
}

function readCounts() {
  return reader()
    .selectFrom('star')
    .select((of) => ['stage', of.fn.countAll<number>().as('count')])
    .groupBy('stage')
    .execute();
}

/** Approved makers whose name has these letters. */
function readCandidates(find: string) {
  const letters = `%${find.replace(/[\\%_]/g, '\\$&')}%`;
  return reader()
    .selectFrom('maker as m')
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'm.id').on('k.locale', '=', 'ko'))
    .leftJoin('makerText as e', (join) => join.onRef('e.makerId', '=', 'm.id').on('e.locale', '=', 'en'))
    .select(['m.id', 'k.name', 'k.craft'])
    .where('m.status', '=', 'approved')
    .where((where) => where.or([where('k.name', 'ilike', letters), where('e.name', 'ilike', letters)]))
    .orderBy('k.name')
    .limit(12)
    .execute();
}

/** This year in Korea: the cohort of new nominations. */
async function readYear(): Promise<string> {
  const { rows } = await sql<{ year: string }>`select to_char(market_today(), 'YYYY') as year`.execute(reader());
  return rows[0]?.year ?? '';
}
