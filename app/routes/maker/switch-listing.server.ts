// Pause, resume, take down, bring back: at once, each undoable. Used by the list and by a listing's own page.
import { z } from 'zod';

import { archiveListing } from '#app/flows/archive-listing.server.ts';
import { pauseListing, resumeListing } from '#app/flows/pause-listing.server.ts';
import { restoreListing } from '#app/flows/restore-listing.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';

const form = z.strictObject({ intent: z.enum(['pause', 'resume', 'archive', 'restore']), productId: z.string().max(60) });
const switches = {
  pause: { flow: pauseListing, done: 'paused' },
  resume: { flow: resumeListing, done: 'resumed' },
  archive: { flow: archiveListing, done: 'archived' },
  restore: { flow: restoreListing, done: 'restored' },
} as const;

/** Does it and leads back; another maker's listing is absent. */
export async function switchListing(maker: MakerActor, body: FormData, back: (done: string, productId: string) => string): Promise<never> {
  const parsed = parseFormData(body, form);
  if (!parsed.ok) throw notFound();
  const { intent, productId } = parsed.value;
  const { flow, done } = switches[intent];
  const switched = await flow({ actor: maker, makerId: maker.makerId, productId });
  if (!switched.ok) throw notFound();
  throw goTo(back(done, productId));
}
