// Where a listing stands and what can be done with it, what it lacks, and its versions.
import { Button, ButtonLink } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import type { ListingGap } from '#app/domain/catalog/listing-gaps.ts';
import type { RevisionState } from '#app/domain/catalog/listing.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { gapWords, revisionWords, type Standing as ListingStanding } from '../listing-words.tsx';

interface Version {
  id: string;
  number: number;
  state: RevisionState;
  author: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}
interface Shown {
  product: { id: string; slug: string };
  pending: { id: string; state: RevisionState } | null;
  versions: readonly Version[];
}

export function Standing({ page, standing }: { page: Shown; standing: ListingStanding }) {
  const { product, pending, versions } = page;
  const sentBack = versions.slice(0, 2).find((version) => version.state === 'rejected');
  const showsReason = sentBack !== undefined && (pending?.state === 'rejected' || pending?.state === 'draft');
  return (
    <>
      {showsReason ? (
        <Notice tone="bad" title={m.maker_sent_back()}>
          <p>{sentBack.decisionReason}</p>
          <p className="desk-soft">{m.maker_sent_back_text()}</p>
        </Notice>
      ) : null}
      <p>{standingText(standing)}</p>
      <div className="button-row">
        {standing.live && !standing.archived ? (
          <ButtonLink kind="secondary" size="small" href={url('makerStock', {}, { product: product.id })}>
            {m.maker_change_price_stock()}
          </ButtonLink>
        ) : null}
        {standing.live && !standing.archived && !standing.paused ? (
          <ButtonLink kind="quiet" size="small" href={url('product', { slug: product.slug })}>
            {m.maker_see_in_shop()}
          </ButtonLink>
        ) : null}
        {pending?.state === 'in_review' ? (
          <form method="post" action={url('makerListing', { id: product.id })}>
            <input type="hidden" name="revisionId" value={pending.id} />
            <Button kind="secondary" size="small" name="intent" value="withdraw">
              {m.maker_withdraw()}
            </Button>
          </form>
        ) : null}
        <Switches productId={product.id} standing={standing} />
      </div>
    </>
  );
}

function Switches({ productId, standing }: { productId: string; standing: ListingStanding }) {
  const pause = standing.paused ? { value: 'resume', label: m.maker_resume() } : { value: 'pause', label: m.maker_pause() };
  const archive = standing.archived ? { value: 'restore', label: m.maker_restore() } : { value: 'archive', label: m.maker_archive() };
  const shown = standing.live && !standing.archived ? [pause, archive] : [archive];
  return (
    <form method="post" action={url('makerListing', { id: productId })} className="button-row">
      <input type="hidden" name="productId" value={productId} />
      {shown.map(({ value, label }) => (
        <Button key={value} kind="quiet" size="small" name="intent" value={value}>
          {label}
        </Button>
      ))}
    </form>
  );
}

/** What is missing before review, each a link to its field. */
export function Gaps({ gaps, noticeKey, loud }: { gaps: readonly ListingGap[]; noticeKey: string; loud: boolean }) {
  if (gaps.length === 0) return null;
  return (
    <Notice tone={loud ? 'bad' : 'warn'} title={loud ? m.maker_gaps_refused() : m.maker_gaps_title({ count: gaps.length })} live={loud}>
      <ul className="gap-list">
        {gaps.map((gap) => {
          const { words, field } = gapWords(gap, noticeKey);
          return (
            <li key={`${gap.field} ${gap.problem}`}>
              <a className="inline" href={`#${field}`}>
                {words}
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

export function Versions({ versions }: { versions: readonly Version[] }) {
  const locale = getLocale();
  const at = (instant: Date | null) => (instant === null ? '–' : formatMoment(new Date(instant), locale));
  return (
    <Table
      caption={m.maker_view_versions()}
      rows={versions}
      keyOf={(version) => version.id}
      columns={[
        { head: m.maker_version(), cell: (version) => version.number },
        { head: m.maker_standing(), cell: (version) => revisionWords(version.state) },
        { head: m.maker_author(), cell: (version) => version.author ?? '–' },
        { head: m.maker_written(), cell: (version) => at(version.createdAt) },
        { head: m.maker_handed_in(), cell: (version) => at(version.submittedAt) },
        {
          head: m.maker_decided(),
          cell: (version) => (
            <>
              {at(version.decidedAt)}
              {version.decisionReason === null || version.decisionReason === '' ? null : <p>{version.decisionReason}</p>}
            </>
          ),
        },
      ]}
    />
  );
}

function standingText({ live, paused, archived, pending }: ListingStanding): string {
  if (archived) return m.maker_text_archived();
  if (pending === 'in_review') return live ? m.maker_text_live_in_review() : m.maker_text_in_review();
  if (paused) return m.maker_text_paused();
  if (live) return pending === 'draft' || pending === 'rejected' ? m.maker_text_live_draft() : m.maker_text_live();
  return m.maker_text_draft();
}

/** What was just done, or why it was not. */
export function doneWords(done: string | null): string | null {
  switch (done) {
    case 'saved':
      return m.maker_done_saved();
    case 'submitted':
      return m.maker_done_submitted();
    case 'withdrawn':
      return m.maker_done_withdrawn();
    case 'decided':
      return m.maker_done_decided();
    case 'maker_not_approved':
      return m.maker_done_not_approved();
    case 'already_in_review':
      return m.maker_done_already_in_review();
    case 'paused':
      return m.maker_done_paused();
    case 'resumed':
      return m.maker_done_resumed();
    case 'archived':
      return m.maker_done_archived();
    case 'restored':
      return m.maker_done_restored();
    default:
      return null;
  }
}
