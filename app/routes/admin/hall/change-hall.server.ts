// One of the forms of a hall's page, handed to its flow.
import type { SubmissionResult } from '@conform-to/react';
import type { z } from 'zod';

import type { Actor } from '#app/domain/audit/actor.ts';
import { cancelHall, type CancelHallRefusal } from '#app/flows/cancel-hall.server.ts';
import { changeHall, type ChangeHallRefusal } from '#app/flows/change-hall.server.ts';
import { changeSetAside, type ChangeSetAsideRefusal } from '#app/flows/change-set-aside.server.ts';
import { setAside, type SetAsideRefusal } from '#app/flows/set-aside.server.ts';
import { withdrawFromHall, type WithdrawFromHallRefusal } from '#app/flows/withdraw-from-hall.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import type { FormErrors } from '#app/http/form.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import type { Result } from '#app/lib/result.ts';
import { m } from '#app/paraglide/messages.js';

import type { hallForm } from './hall.form.ts';

type Refusal = CancelHallRefusal | ChangeHallRefusal | ChangeSetAsideRefusal | SetAsideRefusal | WithdrawFromHallRefusal;

/** Does what was asked. */
export async function changeHallPage(asked: z.output<typeof hallForm>, here: { actor: Actor; hallId: string }): Promise<Result<unknown, Refusal>> {
  switch (asked.intent) {
    case 'edit': {
      const { expectedVersion, tone, opensAt, closesAt, announced, regionKey, ko, en, zones } = asked;
      return changeHall({ ...here, expectedVersion, tone, opensAt, closesAt, announced, regionKey, ko, en, zones });
    }
    case 'set':
      return setAside({ ...here, zoneId: asked.zoneId, variantId: asked.variantId, quantity: asked.quantity, price: asked.price });
    case 'change': {
      const { itemId, zoneId, quantity, price, expectedSetAside } = asked;
      return changeSetAside({ ...here, itemId, zoneId, quantity, price, expectedSetAside });
    }
    case 'withdraw':
      return withdrawFromHall({ ...here, itemId: asked.itemId, reason: asked.reason });
    case 'cancel':
      return cancelHall({ ...here, reason: asked.reason });
  }
}

/** The refused form, with the words at the field that they are about. */
export function refuseHall(refusal: Refusal, reply: (errors: FormErrors) => SubmissionResult) {
  if (refusal.kind === 'not_found') throw notFound();
  const field = fieldOf(refusal.kind);
  const words = [wordsOf(refusal)];
  return refusedForm(reply(field === null ? { form: words } : { fields: { [field]: words } }), refusalStatus(refusal) === 400 ? 400 : 409);
}

function wordsOf(refusal: Refusal): string {
  if (refusal.kind === 'changed_meanwhile') return m.admin_hall_changed();
  if (refusal.kind === 'zone_in_use') return m.admin_hall_zones_used({ slugs: refusal.slugs.join(', ') });
  return refusalWords(refusal);
}

function fieldOf(kind: Refusal['kind']): string | null {
  if (kind === 'window_backwards' || kind === 'window_over') return 'closesAt';
  if (kind === 'hall_already_open') return 'opensAt';
  if (kind === 'region_not_current') return 'regionKey';
  if (kind === 'zone_in_use') return 'zones';
  if (kind === 'hall_price_out_of_range') return 'price';
  return kind === 'not_enough_free' || kind === 'below_sold_and_held' || kind === 'set_aside_changed' ? 'quantity' : null;
}
