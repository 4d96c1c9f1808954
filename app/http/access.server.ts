// Who is asking, declared first in every leaf loader and action (a layout's loader protects nothing: trust.md section 0).
// Rights are read for every request, so that a change takes effect at once (ASVS 8.3.2).
import { redirect } from '@remix-run/node';
import { sql } from 'kysely';

import { auth } from '#app/infra/auth/auth.server.ts';
import { connections } from '#app/infra/db/pool.server.ts';
import { isDemo } from '#app/infra/env.server.ts';
import { inLocale, localeOf, urlIn } from '#app/urls.ts';

export interface Member {
  personId: string;
  name: string;
  email: string;
  sessionToken: string;
}
export interface MakerActor extends Member {
  makerId: string;
  organisationId: string;
  role: 'owner' | 'staff';
}
export interface CuratorActor extends Member {
  role: 'curator' | 'operator';
}
export interface OperatorActor extends Member {
  role: 'operator';
}
/** `regionKeys`: the regions of the mandate with all their predecessors. */
export interface OfficerActor extends Member {
  role: 'officer';
  organisationId: string;
  regionKeys: string[];
}

interface Right {
  role: 'owner' | 'staff' | 'curator' | 'officer' | 'operator';
  organisationId: string;
  makerId: string | null;
}

/** Declares that a page is for everyone. */
export function anyone(): void {
  // The declaration is the point: the access test reads the first statement of each loader and action.
}

/** The signed-in person, or null. */
export async function findMember(request: Request): Promise<Member | null> {
  if (!(request.headers.get('cookie') ?? '').includes('session_token')) return null;
  const session = await auth().api.getSession({ headers: request.headers });
  if (session === null) return null;
  return { personId: session.user.id, name: session.user.name, email: session.user.email, sessionToken: session.session.token };
}

/** The signed-in person; others are sent to sign in (pages) or told 401 (changes). */
export async function requireMember(request: Request): Promise<Member> {
  const member = await findMember(request);
  if (member !== null) return member;
  const { pathname, search } = new URL(request.url);
  const locale = localeOf(pathname);
  if (request.method !== 'GET') throw new Response('sign in first', { status: 401 });
  const here = inLocale(locale, pathname.replace(/\.data$/, ''), search);
  throw redirect(urlIn(locale, 'signIn', {}, { next: here }));
}

/** A member of a maker (owner or staff). Others: 403. */
export async function requireMaker(request: Request): Promise<MakerActor> {
  const member = await requireMember(request);
  const right = (await rightsOf(member.personId)).find((one) => one.makerId !== null);
  if (right?.makerId == null || (right.role !== 'owner' && right.role !== 'staff')) throw forbidden();
  return { ...member, makerId: right.makerId, organisationId: right.organisationId, role: right.role };
}

/** A curator; operators may do what curators do. Others: 403. */
export async function requireCurator(request: Request): Promise<CuratorActor> {
  const member = await requireMember(request);
  const rights = await rightsOf(member.personId);
  if (rights.some((right) => right.role === 'operator')) return { ...member, role: 'operator' };
  if (rights.some((right) => right.role === 'curator')) return { ...member, role: 'curator' };
  throw forbidden();
}

/** An operator. Others: 403. */
export async function requireOperator(request: Request): Promise<OperatorActor> {
  const member = await requireMember(request);
  if ((await rightsOf(member.personId)).some((right) => right.role === 'operator')) return { ...member, role: 'operator' };
  throw forbidden();
}

/** A regional officer with the regions of the institution's mandate. Others: 403. */
export async function requireOfficer(request: Request): Promise<OfficerActor> {
  const member = await requireMember(request);
  const right = (await rightsOf(member.personId)).find((one) => one.role === 'officer');
  if (right === undefined) throw forbidden();
  return { ...member, role: 'officer', organisationId: right.organisationId, regionKeys: await mandateOf(right.organisationId) };
}

/** Which desks a person may enter, for the header. */
export async function findDesks(personId: string): Promise<{ maker: boolean; admin: boolean; region: boolean }> {
  const rights = await rightsOf(personId);
  return {
    maker: rights.some((right) => right.makerId !== null),
    admin: rights.some((right) => right.role === 'curator' || right.role === 'operator'),
    region: rights.some((right) => right.role === 'officer'),
  };
}

/** Pages that exist in the demonstration only: elsewhere 404. */
export function requireDemo(): void {
  if (!isDemo()) throw new Response('not found', { status: 404 });
}

async function rightsOf(personId: string): Promise<Right[]> {
  return connections()
    .kysely.selectFrom('membership as m')
    .leftJoin('maker', 'maker.organisationId', 'm.organisationId')
    .select(['m.role', 'm.organisationId', 'maker.id as makerId'])
    .where('m.personId', '=', personId)
    .where('m.validFrom', '<=', sql<Date>`market_now()`)
    .where((where) => where.or([where('m.validTo', 'is', null), where('m.validTo', '>', sql<Date>`market_now()`)]))
    .orderBy('m.validFrom')
    .execute();
}

async function mandateOf(organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    with recursive scope(key) as (
      select region_key from mandate
      where organisation_id = ${organisationId} and valid_from <= market_now() and (valid_to is null or valid_to > market_now())
      union
      select r.key from region r join scope s on r.successor_key = s.key
    ) select key from scope`.execute(connections().kysely);
  return rows.map((row) => row.key);
}

function forbidden(): Response {
  return new Response('not allowed', { status: 403 });
}
