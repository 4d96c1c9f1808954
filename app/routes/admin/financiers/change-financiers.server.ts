// What the forms of the financiers page do.
import type { z } from 'zod';

import { changePayoutAccount } from '#app/flows/change-payout-account.server.ts';
import { putFinancier } from '#app/flows/put-financier.server.ts';
import { recordFunding } from '#app/flows/record-funding.server.ts';
import type { OperatorActor } from '#app/http/access.server.ts';
import { refusalWords, type AnyRefusal } from '#app/http/refusals.ts';
import type { Result } from '#app/lib/result.ts';

import type { financierForm } from './financiers.form.ts';

type Wish = z.output<typeof financierForm>;

/** Null when it was done, else the words of the refusal. */
export async function changeFinanciers(actor: OperatorActor, wish: Wish): Promise<string | null> {
  const done = await change(actor, wish);
  return done.ok ? null : refusalWords(done.refusal);
}

async function change(actor: OperatorActor, wish: Wish): Promise<Result<unknown, AnyRefusal>> {
  switch (wish.intent) {
    case 'put': {
      const { id, version, rate, part, returns, recourse, active } = wish;
      const { nameKo, nameEn, provider, fee, limitTotal, limitPerMaker, minAgeDays } = wish;
      return putFinancier({
        actor,
        known: id === undefined ? null : { id, version },
        terms: {
          ...{ nameKo, nameEn, provider, fee, limitTotal, limitPerMaker, minAgeDays },
          annualRateBps: rate,
          advanceBps: part,
          maxReturnBps: returns,
          recourse: recourse === 'yes',
          active: active === 'yes',
        },
      });
    }
    case 'account': {
      const { id, bankCode, number, holder } = wish;
      return changePayoutAccount({ actor, payee: { kind: 'financier', id }, bankCode, number, holder });
    }
    case 'funded':
      return recordFunding({ actor, advanceId: wish.advanceId, word: { kind: 'funded', reference: wish.words } });
    case 'declined':
      return recordFunding({ actor, advanceId: wish.advanceId, word: { kind: 'declined', reason: wish.words } });
  }
}
