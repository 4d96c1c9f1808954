// Who runs this market: the operator's facts that the law wants shown (E-Commerce Act art. 10).

export interface MarketFacts {
  name: string;
  representative: string;
  address: string;
  phone: string;
  email: string;
  businessNumber: string;
  mailOrderNumber: string;
  hosting: string;
  /** Who gives escrow for payments other than by card; '' where only cards are taken (art. 13 (2) 10). */
  escrow: string;
  demo: boolean;
}
