// The footer: the operator's identity, the disclaimer and the register link that the law wants on the first screen (E-Commerce Act art. 10, 20; facts 2.1 D1-D3).
import { useMarket } from './market.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

export function SiteFooter({ frame }: { frame: 'shop' | 'desk' | 'plain' }) {
  const market = useMarket();
  return (
    <footer className="site-footer" data-frame={frame}>
      <div className="wrap">
        <p className="not-a-party">{m.shell_not_a_party({ market: market.name })}</p>
        <nav aria-label={m.shell_footer_label()}>
          <a href={url('policy', { slug: 'terms' })}>{m.shell_terms()}</a>
          <a href={url('policy', { slug: 'privacy' })}>{m.shell_privacy()}</a>
          <a href={url('policy', { slug: 'ranking' })}>{m.shell_ranking()}</a>
          <a href={url('payoutRecord')}>{m.settlement_record_title()}</a>
          <a href={url('policy', { slug: 'help' })}>{m.shell_help()}</a>
        </nav>
        <dl className="operator-facts">
          <Fact name={m.shell_operator()} value={market.name} />
          <Fact name={m.shell_representative()} value={market.representative} />
          <Fact name={m.shell_address()} value={market.address} />
          <Fact name={m.shell_phone()} value={market.phone} />
          <Fact name={m.shell_email()} value={market.email} />
          <Fact name={m.shell_business_number()} value={market.businessNumber} />
          <Fact name={m.shell_mail_order_number()} value={market.mailOrderNumber} />
          <Fact name={m.shell_hosting()} value={market.hosting} />
          <div>
            <dt className="visually-hidden">{m.shell_register()}</dt>
            <dd>
              <a href={`https://www.ftc.go.kr/bizCommPop.do?wrkr_no=${market.businessNumber.replace(/\D/g, '')}`} rel="noreferrer" target="_blank">
                {m.shell_register()}
              </a>
            </dd>
          </div>
        </dl>
      </div>
    </footer>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={getLocale() === 'en' && /[가-힣]/.test(value) ? 'ko' : undefined}>{value}</dd>
    </div>
  );
}
