// What the settings show but do not change here: the pause switch for owners, seller facts, proofs.
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { daysBetween, formatDay, toDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { ShopPage } from './shop.read.server.ts';

/** Days before its end at which a proof is worth a word. */
export const proofWarningDays = 60;

export function PauseForm({ paused, status, owner }: { paused: boolean; status: string; owner: boolean }) {
  return (
    <section className="card" aria-labelledby="pause">
      <h2 id="pause">{m.maker_shop_state()}</h2>
      <p>
        <Badge tone={status === 'approved' && !paused ? 'good' : 'star'}>{stateWords(status, paused)}</Badge>
      </p>
      <p className="desk-soft">{paused ? m.maker_shop_paused_text() : m.maker_shop_open_text()}</p>
      {owner ? (
        <form method="post" action={url('makerShop')}>
          <input type="hidden" name="paused" value={paused ? 'no' : 'yes'} />
          <Button kind="secondary" name="intent" value="pause">
            {paused ? m.maker_shop_resume() : m.maker_shop_pause()}
          </Button>
        </form>
      ) : (
        <p className="desk-soft">{m.maker_owner_only()}</p>
      )}
    </section>
  );
}

export function Proofs({ proofs, today }: { proofs: ShopPage['proofs']; today: string }) {
  const locale = getLocale();
  return (
    <section className="card" aria-labelledby="proofs">
      <h2 id="proofs">{m.maker_proofs()}</h2>
      {proofs.length === 0 ? <p>{m.maker_proofs_none()}</p> : null}
      <ul className="desk-rows">
        {proofs.map((proof) => {
          const left = daysBetween(toDay(today), toDay(proof.expiresOn));
          return (
            <li key={proof.id}>
              <strong>{proofKindWords(proof.kind)}</strong>{' '}
              <Badge tone={left < 0 || proof.state === 'refused' ? 'bad' : proof.state === 'verified' ? 'good' : 'plain'}>
                {left < 0 ? m.maker_proof_expired() : proofStateWords(proof.state)}
              </Badge>
              <p className="desk-soft">{m.maker_proof_until({ day: formatDay(toDay(proof.expiresOn), locale) })}</p>
              {left >= 0 && left <= proofWarningDays ? <p>{m.maker_proof_soon({ days: left })}</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Facts({ maker }: { maker: ShopPage['maker'] }) {
  return (
    <section className="card" aria-labelledby="seller-facts">
      <h2 id="seller-facts">{m.maker_seller_facts()}</h2>
      <dl className="facts">
        <dt>{m.maker_representative()}</dt>
        <dd>{maker.representativeKo}</dd>
        <dt>{m.maker_business_number()}</dt>
        <dd>{maker.businessNumber.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3')}</dd>
        <dt>{m.maker_mail_order()}</dt>
        <dd>{maker.mailOrderNumber ?? m.maker_mail_order_exempt()}</dd>
        <dt>{m.maker_phone()}</dt>
        <dd>{maker.phone}</dd>
        <dt>{m.maker_email()}</dt>
        <dd>{maker.email}</dd>
        <dt>{m.maker_address()}</dt>
        <dd lang="ko">
          ({maker.postalCode}) {maker.addressKo}
        </dd>
      </dl>
      <p className="desk-soft">{m.maker_seller_facts_text()}</p>
    </section>
  );
}

function stateWords(status: string, paused: boolean): string {
  if (status === 'approved') return paused ? m.maker_shop_is_paused() : m.maker_shop_is_open();
  return status === 'suspended' ? m.maker_shop_suspended() : m.maker_shop_waiting();
}

function proofStateWords(state: string): string {
  if (state === 'verified') return m.maker_proof_verified();
  if (state === 'expiring') return m.maker_proof_expiring();
  if (state === 'expired') return m.maker_proof_expired();
  return state === 'refused' ? m.maker_proof_refused() : m.maker_proof_submitted();
}

function proofKindWords(kind: string): string {
  if (kind === 'insured_employees_list') return m.maker_proof_insured();
  if (kind === 'factory_registration') return m.maker_proof_factory();
  return kind === 'direct_production_certificate' ? m.maker_proof_direct() : m.maker_proof_small();
}
