// The port to financiers. A provider is asked to pay the maker and answers paid, declined or not known yet; it is asked again with the same id.
// `fixture` plays an institution in the demonstration; `manual` waits until the operator records what the institution did. Others implement `fund`.

export interface FundingOrder {
  /** The advance's id: the same order is paid once. */
  advanceId: string;
  cash: number;
  bankCode: string;
  account: string;
  holder: string;
}

export type Funding = { kind: 'funded'; reference: string } | { kind: 'declined'; reason: string } | { kind: 'unknown' } | { kind: 'waits' };

export interface FinancierProvider {
  fund: (order: FundingOrder) => Promise<Funding>;
}

/** The fixture declines accounts that end so, and does not answer about those that end with the other: for the demonstration and tests. */
export const fixtureDeclines = '0000';
export const fixtureIsSilent = '9999';

const fixture: FinancierProvider = {
  fund: ({ advanceId, account }) => {
    if (account.endsWith(fixtureDeclines)) return Promise.resolve({ kind: 'declined', reason: 'account refused' });
    if (account.endsWith(fixtureIsSilent)) return Promise.resolve({ kind: 'unknown' });
    return Promise.resolve({ kind: 'funded', reference: `fixture ${advanceId}` });
  },
};
const manual: FinancierProvider = { fund: () => Promise.resolve({ kind: 'waits' }) };

const providers: Record<string, FinancierProvider> = { fixture, manual };

/** The names of the providers. */
export const providerNames: readonly string[] = Object.keys(providers);

/** The provider of a name; manual for one that is not known here. */
export function providerOf(name: string): FinancierProvider {
  return providers[name] ?? manual;
}
