// The seller's identity, folded, with the day of its last check (E-Commerce Act art. 20(2); facts 2.1 D4).
import type { ReactNode } from 'react';

import { Badge } from '#app/components/ui/badge.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { MakerFacts } from './maker-facts.ts';

/** The six facts of the seller, folded; the badge says when they were checked. */
export function SellerIdentity({ maker, open = false }: { maker: Pick<MakerFacts, 'identity' | 'verifiedAt'>; open?: boolean }) {
  const { identity, verifiedAt } = maker;
  const locale = getLocale();
  return (
    <details className="fold" open={open}>
      <summary>
        {m.store_seller_identity()} {verifiedAt === null ? null : <Badge tone="good">{m.store_verified_on({ day: formatDay(verifiedAt, locale) })}</Badge>}
      </summary>
      <dl className="facts">
        <Fact
          name={m.store_seller_name()}
          value={`${identity.name} (${m.store_seller_representative({ name: identity.representative })})`}
          lang={locale === 'en' ? 'ko' : undefined}
        />
        <Fact name={m.shell_address()} value={identity.address} />
        <Fact name={m.shell_phone()} value={<a href={`tel:${identity.phone}`}>{identity.phone}</a>} />
        <Fact name={m.shell_email()} value={<a href={`mailto:${identity.email}`}>{identity.email}</a>} />
        <Fact name={m.shell_business_number()} value={identity.businessNumber} />
        <Fact name={m.shell_mail_order_number()} value={reportWords(identity)} />
      </dl>
      <p className="by">{m.store_verified_text()}</p>
    </details>
  );
}

function reportWords(identity: MakerFacts['identity']): string {
  if (identity.report === null) return identity.exempt === 'EXEMPT_SIMPLIFIED' ? m.store_exempt_simplified() : m.store_exempt_under_50();
  return identity.reportAuthority === null ? identity.report : `${identity.report} (${m.store_report_authority({ authority: identity.reportAuthority })})`;
}

function Fact({ name, value, lang }: { name: string; value: ReactNode; lang?: 'ko' | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd lang={lang}>{value}</dd>
    </>
  );
}
