// Takes a listing back from review.
import { z } from 'zod';

import { withdrawListing } from '#app/flows/withdraw-listing.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { url } from '#app/urls.ts';

const form = z.strictObject({ intent: z.literal('withdraw'), revisionId: z.string().max(60) });

/** Leads back to the listing; a decision that came first is shown there. */
export async function answerWithdraw({ maker, productId, body }: { maker: MakerActor; productId: string; body: FormData }): Promise<never> {
  const parsed = parseFormData(body, form);
  if (!parsed.ok) throw notFound();
  const withdrawn = await withdrawListing({ actor: maker, makerId: maker.makerId, productId, revisionId: parsed.value.revisionId });
  if (!withdrawn.ok && withdrawn.refusal.kind === 'not_found') throw notFound();
  throw goTo(url('makerListing', { id: productId }, { done: withdrawn.ok ? 'withdrawn' : 'decided' }));
}
