// Goods for adults: nothing of them is shown before the reader's age is known (facts 2.10).
import { EmptyState } from '#app/components/ui/notice.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export function AdultsGate() {
  return (
    <div className="wrap">
      <div className="empty-state">
        <h1>{m.store_adults_title()}</h1>
        <p>{m.store_adults_text()}</p>
        <ButtonLink href={url('home')}>{m.store_adults_back()}</ButtonLink>
      </div>
    </div>
  );
}

/** The same where a shelf of such goods stands. */
export function AdultsShelf() {
  return <EmptyState title={m.store_adults_title()}>{m.store_adults_text()}</EmptyState>;
}
