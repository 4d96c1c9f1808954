// Who may ask for what: written by hand, one row for each address of the shop. The matrix test asks the running shop for every cell (trust.md T23).
import type { MachineName, PageName } from '#app/paths.ts';

import type { World } from './world.ts';

export const roles = ['guest', 'shopper', 'otherShopper', 'makerOwner', 'makerStaff', 'curator', 'officer', 'operator'] as const;
export type Role = (typeof roles)[number];

/** `signIn`: sent to sign in (reading) or 401 (writing). `forbidden`: 403. `absent`: 404. `ok`: neither, whatever the deed itself then says. */
export type Verdict = 'ok' | 'signIn' | 'forbidden' | 'absent';
export type Rule = Readonly<Record<Role, Verdict>>;

/** One thing an address can name: who of those that may use the page sees it; everyone else finds nothing. */
export interface Thing {
  what: 'own' | 'foreign' | 'present' | 'absent' | 'deleted';
  params: Readonly<Record<string, string>>;
  seenBy: readonly Role[];
}
export interface Row {
  read: Rule;
  /** null: there is nothing to write; every role gets 405. */
  write: Rule | null;
  things?: (world: World) => readonly Thing[];
}

function only(allowed: readonly Role[], others: Verdict): Rule {
  const verdict = (role: Role): Verdict => (allowed.includes(role) ? 'ok' : role === 'guest' ? 'signIn' : others);
  return Object.fromEntries(roles.map((role) => [role, verdict(role)])) as Record<Role, Verdict>;
}

const everyone = only(roles, 'ok');
const nobody = Object.fromEntries(roles.map((role) => [role, 'absent'])) as Record<Role, Verdict>;
const members = only(roles.slice(1), 'ok');
const makers = only(['makerOwner', 'makerStaff'], 'forbidden');
const owners = only(['makerOwner'], 'forbidden');
const curators = only(['curator', 'operator'], 'forbidden');
const officers = only(['officer'], 'forbidden');
const operators = only(['operator'], 'forbidden');

const readers = (read: Rule, things?: Row['things']): Row => ({ read, write: null, ...(things === undefined ? {} : { things }) });
const writers = (rule: Rule, things?: Row['things']): Row => ({ read: rule, write: rule, ...(things === undefined ? {} : { things }) });
const present = (params: Record<string, string>, seenBy: readonly Role[] = roles): Thing => ({ what: 'present', params, seenBy });
const absent = (params: Record<string, string>): Thing => ({ what: 'absent', params, seenBy: [] });
const slugs = (slug: string): Thing[] => [present({ slug }), absent({ slug: 'there-is-no-such-thing' })];
const ids = (id: string): Thing[] => [present({ id }), absent({ id: 'xxx_00000000000000000000000000' })];

/** The shopper's purchase: another's answers like one that does not exist; so does a guest's without its key. */
const purchases = ({ purchase, guestPurchase }: World): Thing[] => [
  { what: 'own', params: { number: purchase }, seenBy: ['shopper'] },
  { what: 'foreign', params: { number: guestPurchase }, seenBy: [] },
  absent({ number: '20260101-000000' }),
];

/** Its own pages for what comes back: an order of the purchase; a case of it. */
const returnables = purchases;
const purchaseCases = ({ purchase, guestPurchase, caseOfA }: World): Thing[] => [
  { what: 'own', params: { number: purchase, id: caseOfA }, seenBy: ['shopper'] },
  { what: 'foreign', params: { number: guestPurchase, id: caseOfA }, seenBy: [] },
  absent({ number: purchase, id: 'rtc_00000000000000000000000000' }),
];

export const policy: Readonly<Record<PageName | MachineName | 'notFound', Row>> = {
  home: readers(everyone),
  search: readers(everyone),
  category: readers(everyone, ({ category }) => slugs(category)),
  product: readers(everyone, ({ product, archived }) => [...slugs(product), { what: 'deleted', params: { slug: archived }, seenBy: [] }]),
  maker: readers(everyone, ({ maker, suspended }) => [...slugs(maker), { what: 'deleted', params: { slug: suspended }, seenBy: [] }]),
  stars: readers(everyone),
  star: readers(everyone, ({ star }) => slugs(star)),
  halls: readers(everyone),
  hall: readers(everyone, ({ hall }) => slugs(hall)),
  clusters: readers(everyone),
  cluster: readers(everyone, ({ cluster, hiddenCluster }) => [...slugs(cluster), { what: 'deleted', params: { slug: hiddenCluster }, seenBy: [] }]),
  region: readers(everyone, ({ region }) => slugs(region)),
  cart: writers(everyone),
  checkout: writers(everyone),
  checkoutReturn: writers(everyone, purchases),
  orders: readers(everyone),
  order: writers(everyone, purchases),
  orderCancel: writers(everyone, purchases),
  orderReturnNew: writers(everyone, returnables),
  orderReturn: writers(everyone, purchaseCases),
  policy: readers(everyone, () => slugs('terms')),
  payoutRecord: readers(everyone),
  suggest: readers(everyone),

  signIn: writers(everyone),
  signUp: writers(everyone),
  signOut: writers(everyone),
  verifyEmail: writers(everyone),
  forgotPassword: writers(everyone),
  resetPassword: writers(everyone),
  account: writers(members),

  makerDesk: readers(makers),
  makerListings: writers(makers),
  makerListingNew: writers(makers),
  makerListing: writers(makers, ({ listingOfA, listingOfB }) => [
    { what: 'own', params: { id: listingOfA }, seenBy: ['makerOwner'] },
    { what: 'foreign', params: { id: listingOfB }, seenBy: ['makerStaff'] },
    absent({ id: 'prd_00000000000000000000000000' }),
  ]),
  makerStock: writers(makers),
  makerOrders: readers(makers),
  makerOrder: writers(makers, ({ orderOfA, orderOfB }) => [
    { what: 'own', params: { number: orderOfA }, seenBy: ['makerOwner'] },
    { what: 'foreign', params: { number: orderOfB }, seenBy: ['makerStaff'] },
    absent({ number: '20260101-000000' }),
  ]),
  makerReturns: readers(makers),
  makerReturn: writers(makers, ({ caseOfA, caseOfB }) => [
    { what: 'own', params: { id: caseOfA }, seenBy: ['makerOwner'] },
    { what: 'foreign', params: { id: caseOfB }, seenBy: ['makerStaff'] },
    absent({ id: 'rtc_00000000000000000000000000' }),
  ]),
  makerShop: writers(makers),
  makerEarnings: readers(makers),
  makerPayouts: { read: makers, write: owners },
  makerStatement: readers(makers, () => [present({ month: '2026-11' }), absent({ month: '2026-13' })]),
  makerStatementFile: readers(makers, () => [present({ month: '2026-11', format: 'csv' }), absent({ month: '2026-11', format: 'exe' })]),
  makerEarlyPayment: { read: makers, write: owners },
  makerDiscounts: writers(makers),

  admin: readers(curators),
  adminReviews: readers(curators),
  adminReview: writers(curators, ({ review }) => ids(review)),
  adminStars: writers(curators),
  adminStar: writers(curators, ({ starId }) => ids(starId)),
  adminHalls: readers(curators),
  adminHallNew: writers(curators),
  adminHall: writers(curators, ({ hallId }) => ids(hallId)),
  adminClusters: readers(curators),
  adminCluster: writers(curators, ({ clusterId }) => ids(clusterId)),
  adminMakers: writers(curators),
  adminSearchInsight: readers(curators),
  adminSearchWords: writers(curators),
  adminExposure: readers(curators),
  adminPurchases: readers(operators),
  adminPurchase: writers(operators, ({ purchase }) => [present({ number: purchase }), absent({ number: '20260101-000000' })]),
  adminPurchaseCancel: writers(operators, ({ purchase }) => [present({ number: purchase }), absent({ number: '20260101-000000' })]),
  adminDisputes: readers(operators),
  adminDispute: writers(operators, ({ dispute }) => ids(dispute)),
  adminReturns: readers(operators),
  adminReturn: writers(operators, ({ caseOfA }) => ids(caseOfA)),
  adminRefunds: writers(operators),
  adminRetention: writers(operators),
  adminLedger: readers(operators),
  adminPayouts: writers(operators),
  adminPayoutFile: readers(operators, ({ payoutFile }) => ids(payoutFile)),
  adminPayoutMaker: writers(operators, ({ makerA }) => ids(makerA)),
  adminFinanciers: writers(operators),
  adminReports: readers(operators),
  adminReportFile: readers(operators, () => [present({ quarter: '2026-Q4' }), absent({ quarter: '2026-Q5' })]),
  adminLedgerExport: readers(operators),
  adminJournal: readers(operators, ({ journal }) => ids(journal)),
  adminReconciliation: writers(operators),
  adminReconciliationRun: readers(operators, ({ reconciliation }) => ids(reconciliation)),
  adminCommission: writers(operators),
  adminCoupons: writers(operators),
  adminAlarms: writers(operators),
  adminAudit: readers(operators),
  adminClock: writers(operators),

  regionDesk: readers(officers),
  regionMakers: readers(officers),
  regionClusters: readers(officers),
  regionOrders: readers(officers),

  devMail: readers(everyone),
  devMailItem: readers(everyone, ({ mail }) => ids(mail)),
  devComponents: readers(everyone),

  me: readers(everyone),
  robots: readers(everyone),
  sitemap: readers(everyone),
  searchClick: writers(everyone),
  stripeHook: writers(everyone),
  notFound: writers(nobody),
};
