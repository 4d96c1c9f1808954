// Connected accounts: those of the settings, and whether they can take money just now. https://docs.stripe.com/api/accounts
import { noSuch } from './api-error.ts';
import { lockName } from './schema.server.ts';
import type { WireAccount } from './shapes.ts';
import { findObject, insertObject, saveObject } from './store.server.ts';
import { announce, type Work } from './work.server.ts';

/** GET /v1/accounts/:id: Stripe knows only the accounts that are connected to the platform. */
export async function readAccount(work: Work, id: string): Promise<WireAccount> {
  if (!work.settings.connectedAccounts.includes(id)) throw noSuch('account', id);
  return (await findObject(work.tx, 'account', id))?.body ?? newAccount(id, true);
}

/** Whether transfers may go to it: the capability `transfers` is active. */
export async function takesTransfers(work: Work, id: string): Promise<boolean> {
  return (await readAccount(work, id)).capabilities?.transfers === 'active';
}

/** Stripe's own check of the account ends well or badly; announces `account.updated` when something changed. */
export async function judgeAccount(work: Work, id: string, takesMoney: boolean): Promise<void> {
  await lockName(work.tx, `account:${id}`);
  const before = await readAccount(work, id);
  if (before.payouts_enabled === takesMoney) return;
  const account = newAccount(id, takesMoney);
  const stored = await findObject(work.tx, 'account', id, 'lock');
  if (stored === null) insertObject(work.tx, 'account', { body: account, created: work.now });
  else saveObject(work.tx, { ...stored, body: account });
  announce(work, 'account.updated', account, { payouts_enabled: before.payouts_enabled, capabilities: before.capabilities });
}

function newAccount(id: string, takesMoney: boolean): WireAccount {
  const transfers = takesMoney ? 'active' : 'inactive';
  return { id, object: 'account', type: 'standard', charges_enabled: true, payouts_enabled: takesMoney, capabilities: { transfers } };
}
