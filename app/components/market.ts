// Who runs this market, from the settings by the root loader: for the footer, policies and mails.
import { useRouteLoaderData } from '@remix-run/react';

import type { MarketFacts } from '#app/lib/market-facts.ts';

const unknown: MarketFacts = {
  name: '',
  representative: '',
  address: '',
  phone: '',
  email: '',
  businessNumber: '',
  mailOrderNumber: '',
  hosting: '',
  escrow: '',
  demo: false,
};

/** Also on error pages, where the root's data may be missing. */
export function useMarket(): MarketFacts {
  return useRouteLoaderData<MarketFacts>('root') ?? unknown;
}
