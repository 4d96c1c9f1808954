// The words in force with the names of what is pinned, their history, and a change tried beside what is in force.
import { curationInForce, type CurationVersion } from '#app/domain/search/curation.db.server.ts';
import { withChange, type CurationContent } from '#app/domain/search/search-words.ts';
import { marketSearch } from '#app/flows/listing/market-search.server.ts';
import { toCuration } from '#app/flows/search/search-words.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { curationKey } from '#app/infra/search/curation.ts';

import { changeOf, type Trial } from './search-words.form.ts';

const compared = 10;
const candidates = 24;
const versionsShown = 30;

export interface NamedProduct {
  id: string;
  name: string;
  maker: string;
}

export async function readSearchWords(trial: Trial | null) {
  const db = reader();
  const inForce = await curationInForce(db);
  const [history, tried] = await Promise.all([readHistory(), trial === null ? null : readTrialResults(inForce, trial)]);
  const pinned = await namesOf(Object.values(inForce.content.pins).flat());
  const pins = Object.entries(inForce.content.pins).map(([key, ids]) => ({ key, products: ids.map((id) => pinned.get(id) ?? { id, name: id, maker: '' }) }));
  const { twoWay, oneWay } = inForce.content;
  return { version: inForce.version, twoWay, oneWay: Object.entries(oneWay), pins, history, tried };
}

function readHistory() {
  return reader()
    .selectFrom('searchCuration as c')
    .leftJoin('person as p', 'p.id', 'c.actorId')
    .select(['c.version', 'c.note', 'c.undoes', 'c.at', 'p.name as actorName'])
    .orderBy('c.version', 'desc')
    .limit(versionsShown)
    .execute();
}

/** `draft` null: the change would change nothing. Hits in order, before and after. */
async function readTrialResults({ version, content }: CurationVersion, trial: Trial) {
  const draft = withChange(content, changeOf(trial, curationKey));
  const [before, after, found] = await Promise.all([
    hitsOf(trial.query, version, content),
    draft === null ? [] : hitsOf(trial.query, version, draft),
    trial.add === 'pin' ? hitsOf(trial.find || trial.query, version, content, candidates) : [],
  ]);
  const names = await namesOf([...before, ...after, ...found, ...trial.products]);
  const named = (ids: readonly string[]): NamedProduct[] => ids.flatMap((id) => names.get(id) ?? []);
  return { ...trial, isChange: draft !== null, before: named(before), after: named(after), candidates: named([...new Set([...trial.products, ...found])]) };
}

async function hitsOf(q: string, version: number, content: CurationContent, limit = compared): Promise<string[]> {
  if (q === '') return [];
  const { hits } = await marketSearch().search({ q, locale: 'ko', limit, curation: toCuration(version, content) });
  return hits.map((hit) => hit.id);
}

async function namesOf(ids: readonly string[]): Promise<Map<string, NamedProduct>> {
  if (ids.length === 0) return new Map();
  const rows = await reader()
    .selectFrom('listedProduct as p')
    .innerJoin('productText as t', (join) => join.onRef('t.productId', '=', 'p.id').on('t.locale', '=', 'ko'))
    .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 'p.makerId').on('k.locale', '=', 'ko'))
    .where('p.id', 'in', [...new Set(ids)])
    .select(['p.id', 't.name', 'k.name as maker'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
