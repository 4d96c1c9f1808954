// What a maker could sell today and at what price, by financier; what it has sold; and why nothing is offered where nothing is. Facts 3.5.
import { sql } from 'kysely';

import { effectiveAnnualBps, ineligibility } from '#app/domain/advances/advance.ts';
import { makerRecord } from '#app/flows/advance/maker-record.server.ts';
import { canAdvance, offerOf } from '#app/flows/accept-advance.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { netOf } from '#app/domain/settlement/earning.ts';
import { kstDay } from '#app/lib/time.ts';

const most = 50;

/** Why a maker can have no offers at all; null when it can. */
export type Blocked = 'no_account' | 'held' | 'no_financier' | 'too_young' | 'too_many_returns';

export async function readEarlyPayment(makerId: string, locale: 'ko' | 'en') {
  const now = await readNow();
  const today = kstDay(now);
  const [earnings, financiers, maker, ready] = await Promise.all([
    sellable(makerId),
    activeFinanciers(),
    makerRecord(reader(), makerId, now).executeTakeFirst(),
    readiness(makerId, now),
  ]);
  const willing = financiers.filter((financier) => maker !== undefined && ineligibility(maker, financier) === null);
  const offers = earnings.map((earning) => ({
    earningId: earning.id,
    number: earning.number,
    state: earning.state,
    face: netOf(earning),
    choices: willing.flatMap((financier) => {
      const { quote, expectedOn } = offerOf(earning, financier, today);
      if (quote.cash === null) return [];
      const { id, nameKo, nameEn, annualRateBps, recourse } = financier;
      const name = locale === 'ko' ? nameKo : nameEn;
      return [{ financierId: id, name, annualRateBps, recourse, ...quote, cash: quote.cash, expectedOn, effectiveBps: effectiveAnnualBps(quote) }];
    }),
  }));
  const first = financiers[0];
  const why = maker === undefined || first === undefined ? 'no_financier' : ineligibility(maker, first);
  const blocked: Blocked | null = ready ?? (willing.length === 0 ? (why ?? 'no_financier') : null);
  return { offers: blocked === null ? offers.filter((offer) => offer.choices.length > 0) : [], blocked, advances: await advancesOf(makerId, locale), today };
}

async function sellable(makerId: string) {
  const rows = await reader()
    .selectFrom('earning as e')
    .innerJoin('makerOrder as o', 'o.id', 'e.orderId')
    .where('e.makerId', '=', makerId)
    .where('e.state', 'in', ['advanceable', 'payable'])
    .orderBy('e.accruedAt')
    .limit(most)
    .selectAll('e')
    .select('o.number')
    .execute();
  return rows.filter(canAdvance);
}

function activeFinanciers() {
  return reader().selectFrom('financier').selectAll().where('active', '=', true).orderBy('annualRateBps').orderBy('id').execute();
}

async function readiness(makerId: string, now: Date): Promise<'no_account' | 'held' | null> {
  const db = reader();
  const terms = await db.selectFrom('payoutTerms').select('heldAt').where('makerId', '=', makerId).executeTakeFirst();
  if (terms?.heldAt != null) return 'held';
  const account = await db.selectFrom('payoutAccount').select('usableFrom').where('ownerId', '=', makerId).where('replacedAt', 'is', null).executeTakeFirst();
  return account === undefined || account.usableFrom > now ? 'no_account' : null;
}

async function advancesOf(makerId: string, locale: 'ko' | 'en') {
  return reader()
    .selectFrom('advance as a')
    .innerJoin('financier as f', 'f.id', 'a.financierId')
    .innerJoin('makerOrder as o', 'o.id', 'a.orderId')
    .where('a.makerId', '=', makerId)
    .orderBy('a.acceptedAt', 'desc')
    .limit(most)
    .select(['a.id', 'a.state', 'o.number', 'a.advanced', 'a.discount', 'a.fee', 'a.cash', 'a.days', 'a.annualRateBps', 'a.acceptedAt', 'a.declineReason'])
    .select(locale === 'ko' ? 'f.nameKo as name' : 'f.nameEn as name')
    .select(
      sql<number>`(select coalesce(sum(d.amount - d.covered), 0)::bigint from maker_debt d where d.earning_id = a.earning_id and d.creditor_id = a.financier_id)`.as(
        'owed',
      ),
    )
    .execute();
}

export type EarlyPayment = Awaited<ReturnType<typeof readEarlyPayment>>;
