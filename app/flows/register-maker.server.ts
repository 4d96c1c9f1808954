// An application to sell: organisation, maker, workshop, shipping, submitted proof and the applicant as owner, in one transaction.
import type { Actor } from '#app/domain/audit/actor.ts';
import { noteMove } from '#app/domain/audit/transitions.db.server.ts';
import { isClusterIn } from '#app/domain/clusters/cluster.db.server.ts';
import { insertOrganisation, openMembership } from '#app/domain/identity/person.db.server.ts';
import { insertMaker, openWorkshop, setShipping, submitProof, writeMakerTexts } from '#app/domain/makers/maker.db.server.ts';
import type { MakerApplication } from '#app/domain/makers/maker.ts';
import { isCurrentRegion } from '#app/domain/regions/region.db.server.ts';
import { inTransaction } from '#app/infra/db/transaction.server.ts';
import { ok, refuse, type Result } from '#app/lib/result.ts';
import { slugify } from '#app/lib/text.ts';

export interface RegisterMaker {
  /** The applicant, who becomes the owner. */
  actor: Actor;
  application: MakerApplication;
  /** The last part of the maker's address; from the English name when left out. */
  slug?: string;
  /** A picture of the workshop. */
  mediaId?: string | null;
}
export type RegisterMakerRefusal = { kind: 'business_number_taken' } | { kind: 'region_not_current' } | { kind: 'cluster_elsewhere' };

export interface RegisteredMaker {
  makerId: string;
  organisationId: string;
  workshopId: string;
  slug: string;
}

/** The maker begins as `applied`. */
export async function registerMaker(input: RegisterMaker): Promise<Result<RegisteredMaker, RegisterMakerRefusal>> {
  const { actor, application, mediaId = null } = input;
  const { ko, en, workshop, proof, shipping, ...facts } = application;
  return inTransaction<Result<RegisteredMaker, RegisterMakerRefusal>>('register maker', async (tx, now) => {
    if (!(await isCurrentRegion(tx, workshop.regionKey))) return refuse({ kind: 'region_not_current' });
    if (workshop.clusterId !== null && !(await isClusterIn(tx, workshop.clusterId, workshop.regionKey))) return refuse({ kind: 'cluster_elsewhere' });
    const organisationId = await insertOrganisation(tx, { kind: 'maker', nameKo: ko.name, nameEn: en.name }, now);
    const slug = input.slug ?? (slugify(en.name) || 'maker');
    const maker = await insertMaker(tx, { ...facts, slug, organisationId, mediaId }, now);
    if (maker === null) return refuse({ kind: 'business_number_taken' });
    await writeMakerTexts(tx, maker.id, { ko, en });
    const workshopId = await openWorkshop(tx, maker.id, workshop, now);
    await setShipping(tx, maker.id, shipping, null);
    await submitProof(tx, maker.id, proof, now);
    await openMembership(tx, { personId: actor.personId, organisationId, role: 'owner', now });
    await noteMove(tx, { subject: maker.id, from: '', to: 'applied', actorId: actor.personId }, now);
    return ok({ makerId: maker.id, slug: maker.slug, organisationId, workshopId });
  });
}
