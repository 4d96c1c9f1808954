// Makers with an account that may be used, financiers, and the bank that answers. For tests of settlement.
import type { Actor } from '#app/domain/audit/actor.ts';
import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { exportPayouts, readPayoutFile } from '#app/flows/export-payouts.server.ts';
import { importPayoutResults } from '#app/flows/import-payout-results.server.ts';
import { putFinancier, type FinancierTerms } from '#app/flows/put-financier.server.ts';
import { csvRows } from '#app/flows/payout/bank-file.ts';

import { makeMaker } from './market.ts';
import { rows } from './stand.ts';
import { done } from './supply.ts';

export const operator: Actor = { personId: 'psn_operator', role: 'operator' };
export const owner: Actor = { personId: 'psn_owner', role: 'owner' };

let accounts = 0;

/** Gives a payee an account that may be used at once. */
export async function giveAccount(kind: 'maker' | 'financier', id: string, ending = '1234'): Promise<void> {
  accounts += 1;
  const number = `110${String(accounts).padStart(5, '0')}${ending}`;
  done(await changePayoutAccount({ actor: owner, payee: { kind, id }, bankCode: '088', number, holder: '김소공' }));
  await rows("update payout_account set added_at = added_at - interval '2 days', usable_from = usable_from - interval '2 days' where owner_id = $1", [id]);
}

/** A maker that can be paid; `days`: since its verification. */
export async function makePayee(days = 200, ending = '1234'): Promise<string> {
  const makerId = await makeMaker({ fee: 0 });
  await rows('update maker set created_at = market_now() - make_interval(days => $2::int) where id = $1', [makerId, days]);
  await giveAccount('maker', makerId, ending);
  return makerId;
}

export const financierTerms: FinancierTerms = {
  nameKo: '시험금융',
  nameEn: 'Test Finance',
  provider: 'fixture',
  annualRateBps: 600,
  advanceBps: 8_000,
  fee: 0,
  limitTotal: 100_000_000,
  limitPerMaker: 10_000_000,
  recourse: true,
  minAgeDays: 90,
  maxReturnBps: 10_000,
  active: true,
};

/** A financier with an account. */
export async function makeFinancier(change: Partial<FinancierTerms> = {}): Promise<string> {
  const { financierId } = done(await putFinancier({ actor: operator, known: null, terms: { ...financierTerms, ...change } }));
  await giveAccount('financier', financierId);
  return financierId;
}

/** The bank takes the waiting payouts and answers; `fails`: numbers or amounts that it cannot transfer. Answers the report's rows. */
export async function bankAnswers(
  fails: (row: { number: string; amount: string }) => boolean = () => false,
): Promise<{ reference: string; outcome: string }[]> {
  const { batchId } = done(await exportPayouts(operator));
  const file = await readPayoutFile(batchId);
  const [, ...lines] = csvRows(file?.content ?? '');
  const answers = lines.map(([number = '', , , , , amount = '']) => [number, amount, fails({ number, amount }) ? '실패' : '성공', ''].join(','));
  return bankSays(['관리번호,이체금액,결과,사유', ...answers].join('\n'));
}

/** A result file with this text comes in; answers the report's rows. */
export async function bankSays(text: string): Promise<{ reference: string; outcome: string }[]> {
  const { resultId } = done(await importPayoutResults({ actor: operator, name: 'result.csv', bytes: new TextEncoder().encode(text) }));
  return rows('select reference, outcome from payout_result_row where result_id = $1 order by line', [resultId]);
}

/** The payouts of a payee, oldest first. */
export function payoutsOf(payeeId: string) {
  return rows<{ id: string; number: string; state: string; rail: string; amount: number; offset: number; kept: number; released: number }>(
    `select id, number, state::text, rail::text, amount::int, offset_debts::int as "offset", reserve_kept::int as kept, reserve_released::int as released
     from payout where payee_id = $1 order by id`,
    [payeeId],
  );
}
