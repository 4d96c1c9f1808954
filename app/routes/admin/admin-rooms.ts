// The rooms of the curator's and operator's desk. Operators may enter all of them.
import type { DeskRoom } from '#app/components/desk-frame.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export function adminRooms(role: 'curator' | 'operator'): DeskRoom[] {
  const curator = [
    { href: url('admin'), label: m.admin_today() },
    { href: url('adminReviews'), label: m.admin_reviews() },
    { href: url('adminStars'), label: m.admin_stars() },
    { href: url('adminHalls'), label: m.admin_halls() },
    { href: url('adminClusters'), label: m.admin_clusters() },
    { href: url('adminMakers'), label: m.admin_makers() },
    { href: url('adminExposure'), label: m.insight_exposure() },
    { href: url('adminSearchInsight'), label: m.insight_search() },
    { href: url('adminSearchWords'), label: m.insight_words() },
  ];
  if (role === 'curator') return curator;
  return [
    ...curator,
    { href: url('adminAlarms'), label: m.oversight_alarms() },
    { href: url('adminPurchases'), label: m.operator_purchases() },
    { href: url('adminRefunds'), label: m.operator_refunds() },
    { href: url('adminDisputes'), label: m.oversight_disputes() },
    { href: url('adminReturns'), label: m.returns_desk_title() },
    { href: url('adminPayouts'), label: m.settlement_payouts() },
    { href: url('adminFinanciers'), label: m.settlement_financiers() },
    { href: url('adminReports'), label: m.settlement_reports() },
    { href: url('adminLedger'), label: m.operator_ledger() },
    { href: url('adminReconciliation'), label: m.oversight_reconciliation() },
    { href: url('adminCommission'), label: m.money_commission() },
    { href: url('adminCoupons'), label: m.money_coupons() },
    { href: url('adminRetention'), label: m.oversight_retention() },
    { href: url('adminAudit'), label: m.operator_audit() },
    { href: url('adminClock'), label: m.operator_clock() },
  ];
}
