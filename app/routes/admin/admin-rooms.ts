// The rooms of the curator's and operator's desk, in groups. Operators may enter all of them.
import type { DeskGroup } from '#app/components/desk-frame.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export function adminRooms(role: 'curator' | 'operator'): DeskGroup[] {
  const today = { href: url('admin'), label: m.admin_today() };
  if (role === 'curator') return [{ label: null, rooms: [today] }, catalogue(), search()];
  return [{ label: null, rooms: [today, { href: url('adminAlarms'), label: m.oversight_alarms() }] }, orders(), money(), catalogue(), search(), records()];
}

function catalogue(): DeskGroup {
  return {
    label: m.desk_group_catalogue(),
    rooms: [
      { href: url('adminReviews'), label: m.admin_reviews() },
      { href: url('adminMakers'), label: m.admin_makers() },
      { href: url('adminStars'), label: m.admin_stars() },
      { href: url('adminHalls'), label: m.admin_halls() },
      { href: url('adminClusters'), label: m.admin_clusters() },
    ],
  };
}

function search(): DeskGroup {
  return {
    label: m.desk_group_search(),
    rooms: [
      { href: url('adminExposure'), label: m.insight_exposure() },
      { href: url('adminSearchInsight'), label: m.insight_search() },
      { href: url('adminSearchWords'), label: m.insight_words() },
    ],
  };
}

function orders(): DeskGroup {
  return {
    label: m.desk_group_orders(),
    rooms: [
      { href: url('adminPurchases'), label: m.operator_purchases() },
      { href: url('adminReturns'), label: m.returns_desk_title() },
      { href: url('adminRefunds'), label: m.operator_refunds() },
      { href: url('adminDisputes'), label: m.oversight_disputes() },
      { href: url('adminCoupons'), label: m.money_coupons() },
    ],
  };
}

function money(): DeskGroup {
  return {
    label: m.desk_group_money(),
    rooms: [
      { href: url('adminPayouts'), label: m.settlement_payouts() },
      { href: url('adminFinanciers'), label: m.settlement_financiers() },
      { href: url('adminCommission'), label: m.money_commission() },
      { href: url('adminLedger'), label: m.operator_ledger() },
      { href: url('adminReconciliation'), label: m.oversight_reconciliation() },
    ],
  };
}

function records(): DeskGroup {
  return {
    label: m.desk_group_records(),
    rooms: [
      { href: url('adminReports'), label: m.settlement_reports() },
      { href: url('adminRetention'), label: m.oversight_retention() },
      { href: url('adminAudit'), label: m.operator_audit() },
      { href: url('adminClock'), label: m.operator_clock() },
    ],
  };
}
