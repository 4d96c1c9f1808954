// How the desk names where a listing stands, and what it lacks.
import { Badge, type BadgeTone } from '#app/components/ui/badge.tsx';
import type { ListingGap } from '#app/domain/catalog/listing-gaps.ts';
import type { RevisionState } from '#app/domain/catalog/listing.ts';
import { findNoticeTable } from '#app/domain/catalog/notice.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { noticeLabel } from '#app/routes/store/product/notice-labels.ts';

/** What a maker asks of a listing first: is it on sale, and what is under way. */
export interface Standing {
  live: boolean;
  paused: boolean;
  archived: boolean;
  /** The newest revision that is not live: a draft, one in review, or one that was rejected. */
  pending: RevisionState | null;
}

export function StandingBadges({ standing }: { standing: Standing }) {
  const { live, paused, archived, pending } = standing;
  if (archived) return <Badge>{m.maker_standing_archived()}</Badge>;
  return (
    <span className="button-row" style={{ gap: 6 }}>
      {live ? <Badge tone={paused ? 'star' : 'good'}>{paused ? m.maker_standing_paused() : m.maker_standing_live()}</Badge> : null}
      {pending === null ? null : <Badge tone={pendingTones[pending] ?? 'plain'}>{revisionWords(pending)}</Badge>}
    </span>
  );
}

const pendingTones: Partial<Record<RevisionState, BadgeTone>> = { in_review: 'indigo', rejected: 'bad' };

/** The state of a revision in words. */
export function revisionWords(state: RevisionState): string {
  switch (state) {
    case 'draft':
      return m.maker_revision_draft();
    case 'in_review':
      return m.maker_revision_in_review();
    case 'live':
      return m.maker_revision_live();
    case 'superseded':
      return m.maker_revision_superseded();
    case 'rejected':
      return m.maker_revision_rejected();
    case 'withdrawn':
      return m.maker_revision_withdrawn();
  }
}

/** A gap in words with the id of the field that closes it. */
export function gapWords(gap: ListingGap, noticeKey: string): { words: string; field: string } {
  const { label, field } = gapField(gap.field, noticeKey);
  return { field, words: problemWords(label, gap.problem) };
}

function problemWords(label: string, problem: ListingGap['problem']): string {
  if (problem === 'missing') return m.maker_gap_missing({ label });
  if (problem === 'evasive') return m.maker_gap_evasive({ label });
  if (problem === 'duplicate') return m.maker_gap_duplicate({ label });
  return problem === 'unknown' ? m.maker_gap_unknown({ label }) : m.maker_gap_mismatch({ label });
}

function gapField(path: string, noticeKey: string): { label: string; field: string } {
  if (path.startsWith('notice.')) {
    const key = path.slice('notice.'.length);
    const known = findNoticeTable(noticeKey)?.fields.find((field) => field.key === key);
    return { label: known === undefined ? key : noticeLabel(known, getLocale()), field: path };
  }
  const known: Readonly<Record<string, { label: string; field: string }>> = {
    'texts.ko.name': { label: m.maker_name_ko(), field: 'ko.name' },
    'texts.ko.summary': { label: m.maker_summary_ko(), field: 'ko.summary' },
    'texts.ko.description': { label: m.maker_description_ko(), field: 'ko.description' },
    'texts.en.name': { label: m.maker_name_en(), field: 'en.name' },
    'texts.en.summary': { label: m.maker_summary_en(), field: 'en.summary' },
    'texts.en.description': { label: m.maker_description_en(), field: 'en.description' },
    variants: { label: m.maker_variants(), field: 'variants' },
    'variants.sku': { label: m.maker_sku(), field: 'variants' },
    'variants.values': { label: m.maker_variants(), field: 'variants' },
    categoryId: { label: m.maker_category(), field: 'categoryId' },
    pictures: { label: m.maker_pictures(), field: 'upload' },
    'pictures.altKo': { label: m.maker_alt_ko(), field: 'pictures' },
    materials: { label: m.maker_materials(), field: 'materials' },
    kc: { label: m.maker_kc(), field: 'kc' },
    customFields: { label: m.maker_custom(), field: 'custom' },
    leadDays: { label: m.maker_lead_days(), field: 'leadDays' },
  };
  return known[path] ?? { label: path, field: 'listing' };
}
