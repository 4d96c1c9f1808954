// One box for each consent, none ticked beforehand, each with its own text and its own error (PIPA art. 22; decree art. 20-2).
// The Korean text is the one agreed to; English readers get a summary above it.
import type { ConsentNeed } from '#app/domain/orders/consents.ts';
import { CheckBox } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { inReader } from '../two-languages.ts';
import type { CheckoutFacts } from './checkout.read.server.ts';

type Facts = Pick<CheckoutFacts, 'cart' | 'consents' | 'sellers'>;

interface Props {
  facts: Facts;
  given: readonly string[];
  /** The form was sent before: what is missing now is said. */
  asked: boolean;
}

export function CheckoutConsents({ facts, given, asked }: Props) {
  return (
    <fieldset className="group card consents">
      <legend>{m.checkout_consents()}</legend>
      <p className="by">
        {m.checkout_consents_text()} <a href={url('policy', { slug: 'terms' })}>{m.shell_terms()}</a> ·{' '}
        <a href={url('policy', { slug: 'privacy' })}>{m.shell_privacy()}</a>
      </p>
      {facts.consents.map((need, place) => (
        <CheckBox
          key={need.key}
          id={`consent-${String(place)}`}
          name="consents"
          value={need.key}
          required
          defaultChecked={given.includes(need.key)}
          label={labelOf(need, facts)}
          hint={<ConsentText need={need} />}
          errors={asked && !given.includes(need.key) ? [m.checkout_consent_missing()] : undefined}
        />
      ))}
    </fieldset>
  );
}

function ConsentText({ need }: { need: ConsentNeed }) {
  if (getLocale() === 'ko') return <>{need.text}</>;
  return (
    <>
      {summaryOf(need)}{' '}
      <span lang="ko" className="consent-korean">
        {need.text}
      </span>
    </>
  );
}

function labelOf(need: ConsentNeed, facts: Facts): string {
  if (need.kind === 'third_party') return m.checkout_consent_third_party({ maker: facts.sellers.find((seller) => seller.id === need.makerId)?.name ?? '' });
  if (need.kind === 'custom_made') return m.checkout_consent_custom_made({ product: productOf(need, facts) });
  if (need.kind === 'overseas') return m.checkout_consent_overseas();
  return need.kind === 'minor' ? m.checkout_consent_minor() : m.checkout_consent_terms();
}

function summaryOf(need: ConsentNeed): string {
  if (need.kind === 'third_party') return m.checkout_summary_third_party();
  if (need.kind === 'custom_made') return m.checkout_summary_custom_made();
  if (need.kind === 'overseas') return m.checkout_summary_overseas();
  return need.kind === 'minor' ? m.checkout_summary_minor() : m.checkout_summary_terms();
}

function productOf(need: ConsentNeed, facts: Facts): string {
  const line = facts.cart.makers.flatMap((maker) => maker.lines).find((one) => one.id === need.lineId);
  return line === undefined ? '' : inReader(line.nameKo, line.nameEn);
}
