// Halls with one zone through the flow, people who decide, and the clock of a test. For tests of halls and stars.
import type { Actor } from '#app/domain/audit/actor.ts';
import type { HallContent, OpenHall } from '#app/domain/halls/hall.ts';
import { openHall } from '#app/flows/open-hall.server.ts';
import { connections } from '#app/infra/db/pool.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { newId } from '#app/lib/ids.ts';

export const curator: Actor = { personId: 'psn_curator', role: 'curator' };
const hour = 3_600_000;

/** The content of a hall that opened an hour ago and closes in an hour. */
export async function hallContent(change: Partial<OpenHall> = {}): Promise<OpenHall> {
  return { slug: newId('tst').replace('_', '-'), ...(await writtenHall()), ...change };
}

/** The same without its address: what change-hall rewrites. */
export async function writtenHall(change: Partial<HallContent> = {}): Promise<HallContent> {
  const now = (await readNow()).getTime();
  const words = { name: '시험관', tagline: '한 줄', story: '이야기', eligibility: '' };
  return {
    tone: 'brass',
    opensAt: new Date(now - hour),
    closesAt: new Date(now + hour),
    announced: true,
    regionKey: null,
    ko: words,
    en: words,
    zones: [{ slug: 'one', nameKo: '하나', nameEn: 'One', textKo: '', textEn: '' }],
    ...change,
  };
}

/** A hall and its first zone. */
export async function makeOpenHall(change: Partial<OpenHall> = {}): Promise<{ hallId: string; zoneId: string; content: OpenHall }> {
  const content = await hallContent(change);
  const opened = await openHall({ ...content, actor: curator });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const zone = await reader().selectFrom('hallZone').select('id').where('hallId', '=', opened.value.hallId).orderBy('position').executeTakeFirstOrThrow();
  return { hallId: opened.value.hallId, zoneId: zone.id, content };
}

/** A person who belongs to the maker and is a curator as well. */
export async function curatorOfMaker(makerId: string): Promise<Actor> {
  const personId = newId('psn');
  await inTransaction('make an own interest', async (tx) => {
    const { organisationId } = await tx.maker.findUniqueOrThrow({ where: { id: makerId } });
    await tx.person.create({ data: { id: personId, name: '두 자리', email: `${personId}@people.example` } });
    await tx.membership.create({ data: { id: newId('mbr'), personId, organisationId, role: 'staff', validFrom: new Date('2026-01-01') } });
  });
  return { personId, role: 'curator' };
}

/** Sets the market's clock so that it is `instant` or at most 1 ms later now (it runs on from there); null: real time. */
export async function setMarketClock(instant: Date | null): Promise<void> {
  const offset = instant === null ? '0' : 'ceil(extract(epoch from ($1::timestamptz - now())) * 1000)::bigint';
  await connections().pool.query(`update clock_offset set offset_ms = ${offset} where id = 1`, instant === null ? [] : [instant]);
}
