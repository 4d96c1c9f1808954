// The people of the demonstration: who keeps the market, an institution's officer, and shoppers. One password, hashed once.
import { hashPassword } from 'better-auth/crypto';

import type { Actor } from '#app/domain/audit/actor.ts';
import { createPerson } from '#app/flows/create-person.server.ts';
import { grantRole } from '#app/flows/grant-role.server.ts';
import { registerOrganisation } from '#app/flows/register-organisation.server.ts';

import { done } from './loading.ts';
import signIns from './sign-ins.json' with { type: 'json' };

/** Adds a person who signs in with the demonstration's password; answers the id. */
export type AddPerson = (name: string, localPart: string) => Promise<string>;

export interface MarketPeople {
  add: AddPerson;
  operator: Actor;
  curator: Actor;
  officer: Actor;
  shopper: Actor;
}

export function emailOf(localPart: string): string {
  return `${localPart}@demo.sogong.example`;
}

/** The market's organisation with operator and curator, the Jeonnam-Gwangju institution with its officer, and the first shopper. */
export async function seedPeople(): Promise<MarketPeople> {
  const [first] = signIns;
  if (first === undefined) throw new Error('no sign-ins');
  const passwordHash = await hashPassword(first.password);
  const add: AddPerson = async (name, localPart) => done(await createPerson({ name, email: emailOf(localPart), locale: 'ko', passwordHash }));

  const market = done(await registerOrganisation({ actor: null, nameKo: '소공마켓 운영팀', nameEn: 'Sogong Market', of: { kind: 'market' } }));
  const operator: Actor = { personId: await add('오세심', 'operator'), role: 'operator' };
  done(await grantRole({ actor: null, personId: operator.personId, organisationId: market, role: 'operator' }));
  const curator: Actor = { personId: await add('고를샘', 'curator'), role: 'curator' };
  done(await grantRole({ actor: operator, personId: curator.personId, organisationId: market, role: 'curator' }));

  const institution = done(
    await registerOrganisation({
      actor: operator,
      nameKo: '전남광주 소공인지원센터(시연)',
      nameEn: 'Jeonnam-Gwangju Maker Support Centre (demonstration)',
      of: { kind: 'institution', regionKey: 'jeonnam-gwangju' },
    }),
  );
  const officer: Actor = { personId: await add('남다온', 'officer'), role: 'officer' };
  done(await grantRole({ actor: operator, personId: officer.personId, organisationId: institution, role: 'officer' }));
  const shopper: Actor = { personId: await add('나한솔', 'shopper'), role: 'member' };
  return { add, operator, curator, officer, shopper };
}
