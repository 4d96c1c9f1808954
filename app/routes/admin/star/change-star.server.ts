// One of the forms of a star's page, handed to its flow.
import type { SubmissionResult } from '@conform-to/react';
import type { z } from 'zod';

import type { Actor } from '#app/domain/audit/actor.ts';
import { designateStar, type DesignateStarRefusal } from '#app/flows/designate-star.server.ts';
import { editStar, type EditStarRefusal } from '#app/flows/edit-star.server.ts';
import { endStar, type EndStarRefusal } from '#app/flows/end-star.server.ts';
import { moveStar, type MoveStarRefusal } from '#app/flows/move-star.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import type { FormErrors } from '#app/http/form.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import type { Result } from '#app/lib/result.ts';
import { m } from '#app/paraglide/messages.js';

import type { starForm } from './star.form.ts';

type Asked = z.output<typeof starForm>;
type Refusal = DesignateStarRefusal | EditStarRefusal | EndStarRefusal | MoveStarRefusal;

/** Does what was asked. */
export async function changeStar(asked: Asked, { actor, starId }: { actor: Actor; starId: string }): Promise<Result<{ version: number }, Refusal>> {
  const { expectedVersion } = asked;
  const named = { actor, starId, expectedVersion };
  switch (asked.intent) {
    case 'save':
      return editStar({ ...named, texts: asked.texts, plan: asked.plan });
    case 'designate':
      return designateStar({ ...named, texts: asked.texts, validFrom: asked.validFrom, validTo: asked.validTo });
    case 'move':
      return moveStar({ ...named, to: asked.to, reason: asked.reason });
    case 'end':
      return endStar({ ...named, to: asked.to, reason: asked.reason });
  }
}

/** The refused form: window faults stand at the window. */
export function refuseStar(refusal: Refusal, reply: (errors: FormErrors) => SubmissionResult) {
  if (refusal.kind === 'not_found') throw notFound();
  const words = refusal.kind === 'changed_meanwhile' ? m.admin_star_changed() : refusalWords(refusal);
  const atWindow = refusal.kind === 'window_backwards' || refusal.kind === 'window_over';
  const status = refusalStatus(refusal);
  return refusedForm(reply(atWindow ? { fields: { validTo: [words] } } : { form: [words] }), status === 400 || status === 422 ? status : 409);
}
