// Loads the makers: each owner applies, the curator verifies the proof and approves.
import type { Actor } from '#app/domain/audit/actor.ts';
import { makerApplication } from '#app/domain/makers/maker.ts';
import { approveMaker } from '#app/flows/approve-maker.server.ts';
import { grantRole } from '#app/flows/grant-role.server.ts';
import { keepDrawings } from '#app/flows/keep-drawings.server.ts';
import { registerMaker, type RegisteredMaker } from '#app/flows/register-maker.server.ts';
import { addDays, kstDay } from '#app/lib/time.ts';

import type { MakerContent } from './content/content-types.ts';
import { MAKERS } from './content/makers.ts';
import { done, inParallel, known } from './loading.ts';
import type { AddPerson } from './people.ts';

export interface SeededMaker extends RegisteredMaker {
  owner: Actor;
}

export interface MakersPlan {
  add: AddPerson;
  curator: Actor;
  clusterIds: ReadonlyMap<string, string>;
  today: Date;
  /** Makers whose owners have a sign-in of their own, by slug. */
  signIns: ReadonlyMap<string, string>;
}

/** Answers the makers by slug. */
export async function seedMakers(plan: MakersPlan): Promise<Map<string, SeededMaker>> {
  const portraits = await keepDrawings(MAKERS.map(({ portrait }) => ({ subject: 'maker', ...portrait })));
  const seeded = await inParallel(MAKERS, async (maker, place) => {
    const registered = await apply(maker, plan, { mediaId: portraits[place], localPart: plan.signIns.get(maker.slug) });
    done(await approveMaker({ actor: plan.curator, makerId: registered.makerId }));
    return [maker.slug, registered] as const;
  });
  return new Map(seeded);
}

/** The owner of a maker signs up and applies; nobody has decided yet. */
export async function apply(
  maker: MakerContent,
  plan: Pick<MakersPlan, 'add' | 'clusterIds' | 'today'>,
  own: { mediaId?: string | undefined; localPart?: string | undefined } = {},
): Promise<SeededMaker> {
  const owner: Actor = { personId: await plan.add(maker.representativeKo, own.localPart ?? maker.slug), role: 'owner' };
  const registered = done(await registerMaker({ actor: owner, application: applicationOf(maker, plan), slug: maker.slug, mediaId: own.mediaId ?? null }));
  return { ...registered, owner };
}

/** Adds a member of staff to a maker, by its owner. */
export async function addStaff(maker: SeededMaker, add: AddPerson, name: string, localPart: string): Promise<Actor> {
  const personId = await add(name, localPart);
  done(await grantRole({ actor: maker.owner, personId, organisationId: maker.organisationId, role: 'staff' }));
  return { personId, role: 'staff' };
}

function applicationOf(maker: MakerContent, { clusterIds, today }: Pick<MakersPlan, 'clusterIds' | 'today'>) {
  const {
    ko,
    en,
    businessNumber,
    mailOrderNumber,
    exemptReason = null,
    representativeKo,
    representativeEn,
    phone,
    email,
    postalCode,
    addressKo,
    addressEn,
  } = maker;
  const { ksic, foundedYear, employees, dispatchDays, shipping, regionKey, district, clusterSlug } = maker;
  return makerApplication.parse({
    ...{
      ko,
      en,
      businessNumber,
      mailOrderNumber,
      mailOrderExempt: exemptReason,
      representativeKo,
      representativeEn,
      phone,
      email,
      postalCode,
      addressKo,
      addressEn,
    },
    ...{ ksic, foundedYear, employees, dispatchDays, shipping },
    workshop: { regionKey, district, addressKo, addressEn, clusterId: clusterSlug === null ? null : known(clusterIds, clusterSlug) },
    proof: {
      kind: 'small_business_certificate',
      issuedOn: addDays(kstDay(today), -430),
      expiresOn: addDays(kstDay(today), 300 + (foundedYear % 60)),
      mediaId: null,
    },
  });
}
