// The operator's facts for the footer, from the settings (E-Commerce Act art. 10).
import { env, escrowAgent, isDemo } from '#app/infra/env.server.ts';
import { formatBusinessNumber, parseBusinessNumber } from '#app/lib/business-number.ts';
import type { MarketFacts } from '#app/lib/market-facts.ts';

export function readMarket(): MarketFacts {
  const settings = env();
  const number = parseBusinessNumber(settings.MARKET_BUSINESS_NUMBER);
  return {
    name: settings.MARKET_NAME,
    representative: settings.MARKET_REPRESENTATIVE,
    address: settings.MARKET_ADDRESS,
    phone: settings.MARKET_PHONE,
    email: settings.MARKET_EMAIL,
    businessNumber: number.ok ? formatBusinessNumber(number.value) : settings.MARKET_BUSINESS_NUMBER,
    mailOrderNumber: settings.MARKET_MAIL_ORDER_NUMBER,
    hosting: settings.MARKET_HOSTING,
    escrow: escrowAgent(),
    demo: isDemo(),
  };
}
