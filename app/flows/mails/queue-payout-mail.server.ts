// Queues a mail about a maker's money to the maker's address, once per key, in Korean (the desk's language of record).
import { findBank, maskedAccount } from '#app/domain/settlement/banks.ts';
import { one, q, type Tx } from '#app/infra/db/sql.ts';
import { appUrl, env } from '#app/infra/env.server.ts';
import type { Won } from '#app/lib/money.ts';
import { urlIn } from '#app/urls.ts';

import { payoutMail, type PayoutMailKind } from './payout-mail.ts';
import { queueMail } from './queue-mail.server.ts';

/** What it is about: `key` keeps mails of a kind apart; the account by its id. */
export interface PayoutMailAbout {
  key: string;
  accountId: string | null;
  amount?: Won;
}

/** Queues it; nothing for a maker that is gone. */
export async function queuePayoutMail(tx: Tx, kind: PayoutMailKind, makerId: string, about: PayoutMailAbout, now: Date): Promise<void> {
  const maker = await one(
    tx,
    q
      .selectFrom('maker as m')
      .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'm.id').on('t.locale', '=', 'ko'))
      .where('m.id', '=', makerId)
      .select(['m.email', 't.name']),
  );
  if (maker === null) return;
  const account =
    about.accountId === null
      ? null
      : await one(tx, q.selectFrom('payoutAccount').select(['bankCode', 'number', 'usableFrom']).where('id', '=', about.accountId));
  const mail = payoutMail(kind, {
    locale: 'ko',
    marketName: env().MARKET_NAME,
    makerName: maker.name,
    account: account === null ? 'Stripe' : `${findBank(account.bankCode)?.ko ?? account.bankCode} ${maskedAccount(account.number)}`,
    usableFrom: account?.usableFrom ?? null,
    amount: about.amount ?? null,
    address: appUrl() + urlIn('ko', 'makerPayouts'),
    helpAddress: appUrl() + urlIn('ko', 'policy', { slug: 'help' }),
  });
  await queueMail(tx, { kind, dedupeKey: `${kind} ${about.key}`, recipient: maker.email, locale: 'ko', ...mail }, now);
}
