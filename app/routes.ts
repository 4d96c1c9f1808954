// The table of contents: every page file and the name it answers to. Pages are registered twice: Korean at /, English at /en.
import { route, type RouteConfig, type RouteConfigEntry } from '@remix-run/route-config';

import { machines, pages, type MachineName, type PageName } from './paths.ts';

const pageFiles: Record<PageName, string> = {
  home: 'routes/store/home/home.page.tsx',
  search: 'routes/store/search/search.page.tsx',
  category: 'routes/store/category/category.page.tsx',
  product: 'routes/store/product/product.page.tsx',
  maker: 'routes/store/maker/maker.page.tsx',
  stars: 'routes/store/stars/stars.page.tsx',
  star: 'routes/store/star/star.page.tsx',
  halls: 'routes/hall/halls/halls.page.tsx',
  hall: 'routes/hall/hall/hall.page.tsx',
  clusters: 'routes/tour/clusters/clusters.page.tsx',
  cluster: 'routes/tour/cluster/cluster.page.tsx',
  region: 'routes/tour/region/region.page.tsx',
  cart: 'routes/store/cart/cart.page.tsx',
  checkout: 'routes/store/checkout/checkout.page.tsx',
  checkoutReturn: 'routes/store/checkout-return/checkout-return.page.tsx',
  orders: 'routes/store/orders/orders.page.tsx',
  order: 'routes/store/order/order.page.tsx',
  orderCancel: 'routes/store/order-cancel/order-cancel.page.tsx',
  orderReturnNew: 'routes/store/return-new/return-new.page.tsx',
  orderReturn: 'routes/store/return/return.page.tsx',
  policy: 'routes/store/policy/policy.page.tsx',
  payoutRecord: 'routes/store/payout-record/payout-record.page.tsx',
  signIn: 'routes/account/sign-in/sign-in.page.tsx',
  signUp: 'routes/account/sign-up/sign-up.page.tsx',
  signOut: 'routes/account/sign-out/sign-out.page.tsx',
  verifyEmail: 'routes/account/verify-email/verify-email.page.tsx',
  forgotPassword: 'routes/account/forgot-password/forgot-password.page.tsx',
  resetPassword: 'routes/account/reset-password/reset-password.page.tsx',
  account: 'routes/account/account/account.page.tsx',
  makerDesk: 'routes/maker/today/today.page.tsx',
  makerListings: 'routes/maker/listings/listings.page.tsx',
  makerListingNew: 'routes/maker/listing-new/listing-new.page.tsx',
  makerListing: 'routes/maker/listing/listing.page.tsx',
  makerStock: 'routes/maker/stock/stock.page.tsx',
  makerOrders: 'routes/maker/orders/orders.page.tsx',
  makerOrder: 'routes/maker/order/order.page.tsx',
  makerReturns: 'routes/maker/returns/returns.page.tsx',
  makerReturn: 'routes/maker/return/return.page.tsx',
  makerShop: 'routes/maker/shop/shop.page.tsx',
  makerEarnings: 'routes/maker/earnings/earnings.page.tsx',
  makerPayouts: 'routes/maker/payouts/payouts.page.tsx',
  makerStatement: 'routes/maker/statement/statement.page.tsx',
  makerStatementFile: 'routes/maker/statement/statement-file.resource.ts',
  makerEarlyPayment: 'routes/maker/early-payment/early-payment.page.tsx',
  makerDiscounts: 'routes/maker/discounts/discounts.page.tsx',
  admin: 'routes/admin/today/today.page.tsx',
  adminReviews: 'routes/admin/reviews/reviews.page.tsx',
  adminReview: 'routes/admin/review/review.page.tsx',
  adminStars: 'routes/admin/stars/stars.page.tsx',
  adminStar: 'routes/admin/star/star.page.tsx',
  adminHalls: 'routes/admin/halls/halls.page.tsx',
  adminHallNew: 'routes/admin/hall-new/hall-new.page.tsx',
  adminHall: 'routes/admin/hall/hall.page.tsx',
  adminClusters: 'routes/admin/clusters/clusters.page.tsx',
  adminCluster: 'routes/admin/cluster/cluster.page.tsx',
  adminMakers: 'routes/admin/makers/makers.page.tsx',
  adminSearchInsight: 'routes/admin/search-insight/search-insight.page.tsx',
  adminSearchWords: 'routes/admin/search-words/search-words.page.tsx',
  adminExposure: 'routes/admin/exposure/exposure.page.tsx',
  adminPurchases: 'routes/admin/purchases/purchases.page.tsx',
  adminPurchase: 'routes/admin/purchase/purchase.page.tsx',
  adminPurchaseCancel: 'routes/admin/purchase-cancel/purchase-cancel.page.tsx',
  adminDisputes: 'routes/admin/disputes/disputes.page.tsx',
  adminDispute: 'routes/admin/dispute/dispute.page.tsx',
  adminReturns: 'routes/admin/returns/returns.page.tsx',
  adminReturn: 'routes/admin/return/return.page.tsx',
  adminRefunds: 'routes/admin/refunds/refunds.page.tsx',
  adminRetention: 'routes/admin/retention/retention.page.tsx',
  adminLedger: 'routes/admin/ledger/ledger.page.tsx',
  adminLedgerExport: 'routes/admin/ledger/ledger-export.resource.ts',
  adminJournal: 'routes/admin/journal/journal.page.tsx',
  adminReconciliation: 'routes/admin/reconciliation/reconciliation.page.tsx',
  adminReconciliationRun: 'routes/admin/reconciliation-run/reconciliation-run.page.tsx',
  adminCommission: 'routes/admin/commission/commission.page.tsx',
  adminPayouts: 'routes/admin/payouts/payouts.page.tsx',
  adminPayoutFile: 'routes/admin/payouts/payout-file.resource.ts',
  adminPayoutMaker: 'routes/admin/payout-maker/payout-maker.page.tsx',
  adminFinanciers: 'routes/admin/financiers/financiers.page.tsx',
  adminReports: 'routes/admin/reports/reports.page.tsx',
  adminReportFile: 'routes/admin/reports/report-file.resource.ts',
  adminCoupons: 'routes/admin/coupons/coupons.page.tsx',
  adminAlarms: 'routes/admin/alarms/alarms.page.tsx',
  adminAudit: 'routes/admin/audit/audit.page.tsx',
  adminClock: 'routes/admin/clock/clock.page.tsx',
  regionDesk: 'routes/region/today/today.page.tsx',
  regionMakers: 'routes/region/makers/makers.page.tsx',
  regionClusters: 'routes/region/clusters/clusters.page.tsx',
  regionOrders: 'routes/region/orders/orders.page.tsx',
  suggest: 'routes/store/suggest/suggest.resource.ts',
  devMail: 'routes/dev/mail/mail.page.tsx',
  devMailItem: 'routes/dev/mail-item/mail-item.page.tsx',
  devComponents: 'routes/dev/components/components.page.tsx',
};

const machineFiles: Record<MachineName, string> = {
  me: 'routes/machine/me.resource.ts',
  searchClick: 'routes/store/search-click/search-click.resource.ts',
  stripeHook: 'routes/webhooks/stripe.hook.ts',
  robots: 'routes/machine/robots.resource.ts',
  sitemap: 'routes/machine/sitemap.resource.ts',
};

function namesOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table).filter((name): name is K => name in table);
}

function bind(prefix: '' | '/en', idPrefix: string): RouteConfigEntry[] {
  const entries = namesOf(pageFiles).map((name) => {
    const path = `${prefix}${pages[name]}`.replace(/^\/|\/$/g, '');
    return route(path, pageFiles[name], { id: `${idPrefix}${name}` });
  });
  return [...entries, route(`${prefix.slice(1)}${prefix === '' ? '' : '/'}*`, 'routes/machine/not-found.page.tsx', { id: `${idPrefix}notFound` })];
}

export default [
  ...namesOf(machineFiles).map((name) => route(machines[name].slice(1), machineFiles[name], { id: name })),
  ...bind('/en', 'en.'),
  ...bind('', ''),
] satisfies RouteConfig;
