// Loads the star cohort: every maker walks through the stages on believable days, the designated ones through their plan.
import { starPlans } from '#app/domain/stars/star.ts';
import { designateStar } from '#app/flows/designate-star.server.ts';
import { editStar } from '#app/flows/edit-star.server.ts';
import { endStar } from '#app/flows/end-star.server.ts';
import { moveStar } from '#app/flows/move-star.server.ts';
import { nominateStar } from '#app/flows/nominate-star.server.ts';
import { addDays, kstDay, kstMidnight } from '#app/lib/time.ts';

import { setDaysAgo } from './clock.ts';
import type { StarContent } from './content/place-types.ts';
import { stars } from './content/stars.ts';
import type { Demonstration } from './demonstration.ts';
import { done, known } from './loading.ts';

const selection = ['eligible', 'scored', 'shortlisted'] as const;
const reached: Readonly<Record<StarContent['stage'], number>> = {
  nominated: 0,
  eligible: 1,
  scored: 2,
  shortlisted: 3,
  designated: 3,
  renewed: 3,
  ended: 3,
  revoked: 3,
};

/** Answers how many makers stand in the cohort. */
export async function seedStars(demo: Demonstration): Promise<number> {
  for (const star of stars) await walk(star, demo);
  return stars.length;
}

async function walk(star: StarContent, { today, people: { curator: actor }, makers }: Demonstration): Promise<void> {
  const decidedDays = -(star.validFromDays ?? -10);
  const texts = { ko: star.ko, en: star.en };
  await setDaysAgo(decidedDays + 60);
  const { starId } = done(await nominateStar({ actor, makerId: known(makers, star.makerSlug).makerId, cohort: star.cohort, texts }));
  let expectedVersion = 1;
  for (const [place, to] of selection.slice(0, reached[star.stage]).entries()) {
    await setDaysAgo(decidedDays + 50 - place * 20);
    ({ version: expectedVersion } = done(await moveStar({ actor, starId, expectedVersion, to, reason: '' })));
  }
  if (star.validFromDays === null) return;
  await setDaysAgo(decidedDays);
  const day = (days: number): Date => kstMidnight(addDays(kstDay(today), days));
  const window = { validFrom: day(star.validFromDays), validTo: star.validToDays === null ? null : day(star.validToDays) };
  ({ version: expectedVersion } = done(await designateStar({ actor, starId, expectedVersion, texts, ...window })));
  const steps = starPlans.slice(1, starPlans.indexOf(star.plan ?? 'strategy') + 1);
  for (const [place, plan] of steps.entries()) {
    await setDaysAgo(decidedDays - 15 * (place + 1));
    ({ version: expectedVersion } = done(await editStar({ actor, starId, expectedVersion, texts, plan })));
  }
  if (star.stage !== 'ended' && star.stage !== 'revoked') return;
  await setDaysAgo(-(star.validToDays ?? -1));
  done(await endStar({ actor, starId, expectedVersion, to: star.stage, reason: star.ko.reasons }));
}
