// How makers of the demonstration are paid: accounts and financiers beforehand; then every business day the run, the file for the bank and its
// answer. What Stripe holds is brought to the bank first where the bank has too little. One payout fails and is paid the next day; one order is paid
// early; what was claimed last still waits for the bank.
import { acceptAdvance, offerOf } from '#app/flows/accept-advance.server.ts';
import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { exportPayouts, readPayoutFile } from '#app/flows/export-payouts.server.ts';
import { fundAdvance } from '#app/flows/fund-advance.server.ts';
import { importPayoutResults } from '#app/flows/import-payout-results.server.ts';
import { csvRows } from '#app/flows/payout/bank-file.ts';
import { recordStripeDeposit } from '#app/flows/record-stripe-deposit.server.ts';
import { putFinancier, type FinancierTerms } from '#app/flows/put-financier.server.ts';
import { runPayouts } from '#app/flows/run-payouts.server.ts';
import type { Actor } from '#app/domain/audit/actor.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { stripe } from '#app/infra/stripe/stripe.server.ts';
import { won } from '#app/lib/money.ts';
import { kstDay } from '#app/lib/time.ts';

import type { Demonstration } from './demonstration.ts';
import { done, inParallel } from './loading.ts';
import { payMornings } from './pay-mornings.ts';

const bankCodes = ['088', '004', '011', '090', '071', '020'];
/** From here on the bank has not answered yet. */
const openDays = 1.6;

const terms: FinancierTerms = {
  ...{ nameKo: '소공금융(시연)', nameEn: 'Sogong Finance (demonstration)', provider: 'fixture', annualRateBps: 600, advanceBps: 9_000, fee: 0 },
  ...{ limitTotal: 100_000_000, limitPerMaker: 10_000_000, recourse: true, minAgeDays: 90, maxReturnBps: 2_000, active: true },
};

/** Every maker has an account; two financiers make offers. Call it when the clock stands long before the first sale. */
export async function seedPayees({ people, makers }: Demonstration): Promise<number> {
  const owners = [...makers.values()];
  await inParallel(owners, async ({ makerId, owner }, place) => {
    const holder = (await reader().selectFrom('maker').select('representativeKo').where('id', '=', makerId).executeTakeFirstOrThrow()).representativeKo;
    const account = { bankCode: bankCodes[place % bankCodes.length] ?? '088', number: `110${String(200_000 + place)}4321`, holder };
    done(await changePayoutAccount({ actor: owner, payee: { kind: 'maker', id: makerId }, ...account }));
  });
  const other = {
    ...terms,
    nameKo: '이음캐피탈(시연)',
    nameEn: 'Ieum Capital (demonstration)',
    provider: 'manual',
    annualRateBps: 450,
    advanceBps: 8_000,
    recourse: false,
  };
  for (const [place, one] of [terms, other].entries()) {
    const { financierId } = done(await putFinancier({ actor: people.operator, known: null, terms: one }));
    const account = { bankCode: '081', number: `9100000${String(place)}7777`, holder: one.nameKo };
    done(await changePayoutAccount({ actor: people.operator, payee: { kind: 'financier', id: financierId }, ...account }));
  }
  return owners.length;
}

/** The mornings on which payouts go out, as days before day 0; later ones have smaller numbers. */
export function payDays(demo: Demonstration): { day: number; does: () => Promise<unknown> }[] {
  const state = { failed: false };
  return payMornings(demo.today).map((day) => ({ day, does: () => payDay(demo, day, state) }));
}

async function payDay({ people }: Demonstration, day: number, state: { failed: boolean }): Promise<void> {
  await runPayouts();
  const waiting = await reader().selectFrom('payout').select('id').where('state', '=', 'scheduled').where('rail', '=', 'bank_file').limit(1).executeTakeFirst();
  if (waiting === undefined) return;
  await fillBank(people.operator);
  const { batchId } = done(await exportPayouts(people.operator));
  if (day < openDays) return;
  const file = await readPayoutFile(batchId);
  const [, ...lines] = csvRows(file?.content ?? '');
  const fails = !state.failed && day < 20;
  state.failed ||= fails;
  const answers = lines.map(([number = '', , , , , amount = ''], place) => `${number},${amount},${fails && place === 0 ? '실패,예금주 불일치' : '성공,'}`);
  const bytes = new TextEncoder().encode(['관리번호,이체금액,결과,사유', ...answers].join('\n'));
  done(await importPayoutResults({ actor: people.operator, name: `${file?.name ?? 'bank'}.result.csv`, bytes }));
}

// The books' bank account never owes: most of what lies at the payment provider comes over before payouts go out.
async function fillBank(operator: Actor): Promise<void> {
  const owed = await reader()
    .selectFrom('payout')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('amount'), e.lit(0)).as('sum'))
    .where('state', '=', 'scheduled')
    .executeTakeFirstOrThrow();
  const inBank = await reader()
    .selectFrom('posting')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('amount'), e.lit(0)).as('sum'))
    .where('account', '=', 'bank')
    .executeTakeFirstOrThrow();
  const missing = owed.sum - inBank.sum;
  if (missing <= 0) return;
  const { available } = await stripe().balance.retrieve();
  const most = available[0]?.amount ?? 0;
  const amount = won(Math.min(most, Math.max(missing, Math.floor(most * 0.8))));
  if (amount <= 0) return;
  const payout = await stripe().payouts.create({ amount, currency: 'krw' });
  done(await recordStripeDeposit({ stripeId: payout.id, amount, operatorId: operator.personId }));
}

/** The maker of an order that is on its way has it paid early by the first financier. */
export async function payEarly(orders: readonly { id: string; makerId: string; ownerId: string }[]): Promise<void> {
  const financier = await reader().selectFrom('financier').selectAll().orderBy('createdAt').orderBy('id').limit(1).executeTakeFirstOrThrow();
  for (const order of orders) {
    const earning = await reader().selectFrom('earning').selectAll().where('orderId', '=', order.id).executeTakeFirstOrThrow();
    const { quote } = offerOf(earning, financier, kstDay(await readNow()));
    const wish = { makerId: order.makerId, earningId: earning.id, financierId: financier.id, expectedCash: quote.cash ?? 0 };
    const { advanceId } = done(await acceptAdvance({ actor: { personId: order.ownerId, role: 'owner' }, ...wish }));
    await fundAdvance(advanceId);
  }
}
