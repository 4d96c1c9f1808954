// All halls that were announced: open ones by their end, coming ones by their opening, past ones as memory. One round trip.
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { readNextEdge } from '#app/routes/store/product-cards.read.server.ts';

import { hallRows, toHall } from '../hall-rows.read.server.ts';

const mostHalls = 60;
const mostPast = 12;

export async function readHallsPage(locale: Locale) {
  const [rows, edge] = await Promise.all([hallRows(locale).orderBy('h.closesAt', 'desc').limit(mostHalls).execute(), readNextEdge(reader())]);
  const halls = rows.map((row) => toHall(row, locale));
  return {
    open: halls.filter((hall) => hall.state === 'open').reverse(),
    coming: halls.filter((hall) => hall.state === 'announced').sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime()),
    past: halls.filter((hall) => hall.state === 'closed').slice(0, mostPast),
    endsAt: edge,
  };
}
