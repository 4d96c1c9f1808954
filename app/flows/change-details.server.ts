// A member changes name, language of mails and whether marketing mails may come (withdrawing is as easy as agreeing: PIPA art. 38).
import { changeDetails as writeDetails } from '#app/domain/identity/member.db.server.ts';
import { marketingWithdrawn, memberConsents } from '#app/domain/identity/sign-up-consents.ts';
import { insertMemberConsents } from '#app/domain/orders/member-consent.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import type { Locale } from '#app/lib/locale.ts';

export interface ChangeDetails {
  personId: string;
  name: string;
  locale: Locale;
  /** Absent: as it was. */
  marketing?: boolean;
}

/** Writes them; a consent that changes adds a row to its history. */
export async function changeDetails({ personId, name, locale, marketing }: ChangeDetails): Promise<void> {
  await inTransaction('change details', async (tx, now) => {
    await writeDetails(tx, personId, { name, locale });
    if (marketing === undefined) return;
    const { version, ko } = marketing ? memberConsents.marketing : marketingWithdrawn;
    const kind = marketing ? 'marketing' : marketingWithdrawn.kind;
    await insertMemberConsents(tx, personId, [{ kind, version, text: ko }], now);
  });
}
