// A new bank account of a payee: used after 24 hours, told to the maker by mail at once (trust.md T22). Payouts wait meanwhile.
import { lockFinancier } from '#app/domain/advances/advance.db.server.ts';
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteAct } from '#app/domain/audit/transitions.db.server.ts';
import { accountNumber, findBank } from '#app/domain/settlement/banks.ts';
import type { Payee } from '#app/domain/settlement/payout.db.server.ts';
import { accountWaitHours, currentAccount, lockTerms, replaceAccount } from '#app/domain/settlement/terms.db.server.ts';
import type { Tx } from '#app/infra/db/sql.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { plainLine } from '#app/lib/text.ts';

import { queuePayoutMail } from './mails/queue-payout-mail.server.ts';

export type ChangePayoutAccountRefusal = { kind: 'account_wrong'; field: 'bank' | 'number' | 'holder' } | { kind: 'account_same' } | { kind: 'no_such_payee' };

export interface ChangePayoutAccount {
  actor: Actor;
  payee: Payee;
  bankCode: string;
  /** As typed. */
  number: string;
  holder: string;
}

type Changed = Result<{ usableFrom: Date }, ChangePayoutAccountRefusal>;

/** Answers from when on it is used. The caller has checked that the actor may. */
export async function changePayoutAccount({ actor, payee, bankCode, number: typed, holder }: ChangePayoutAccount): Promise<Changed> {
  const number = accountNumber(typed);
  const name = plainLine(holder).slice(0, 60);
  if (findBank(bankCode) === null) return refuse({ kind: 'account_wrong', field: 'bank' });
  if (number === null) return refuse({ kind: 'account_wrong', field: 'number' });
  if (name === '') return refuse({ kind: 'account_wrong', field: 'holder' });
  return inTransaction<Changed>('change payout account', async (tx, now) => {
    if (!(await lockPayee(tx, payee))) return refuse({ kind: 'no_such_payee' });
    const before = await currentAccount(tx, payee.id);
    if (before?.bankCode === bankCode && before.number === number && before.holder === name) return refuse({ kind: 'account_same' });
    const usableFrom = new Date(now.getTime() + accountWaitHours * 3_600_000);
    const account = { ownerKind: payee.kind, ownerId: payee.id, bankCode, number, holder: name, addedBy: actor.personId, usableFrom };
    const accountId = await replaceAccount(tx, account, now);
    await noteAct(tx, { actorId: actor.personId, role: actor.role, action: 'change-payout-account', subject: payee.id, detail: { bankCode } }, now);
    if (payee.kind === 'maker') await queuePayoutMail(tx, 'payout_account_changed', payee.id, { key: accountId, accountId }, now);
    return ok({ usableFrom });
  });
}

// A maker's terms or a financier's row are the lock of their payouts.
async function lockPayee(tx: Tx, { kind, id }: Payee): Promise<boolean> {
  if (kind === 'financier') return (await lockFinancier(tx, id)) !== null;
  await lockTerms(tx, id);
  return true;
}
