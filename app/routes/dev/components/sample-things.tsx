// Notices, badges, prices, places, stories, tiles, time left, pages.
import type { PictureSource } from '#app/components/picture-source.ts';
import { PlaceCard } from '#app/components/place-card.tsx';
import { PriceText, ShippingLine } from '#app/components/price.tsx';
import { Story } from '#app/components/story.tsx';
import { Tiles } from '#app/components/tile.tsx';
import { ClosesAt } from '#app/components/time-left.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Breadcrumb } from '#app/components/ui/breadcrumb.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState, Notice } from '#app/components/ui/notice.tsx';
import { Pages } from '#app/components/ui/pages.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

const tones = ['plain', 'star', 'hall', 'place', 'good', 'bad', 'indigo'] as const;

export function Things({ closesAt, picture }: { closesAt: Date; picture: PictureSource | null }) {
  const tile = { href: url('clusters'), name: m.store_places_title(), text: m.store_places_text(), picture };
  return (
    <section className="section form-stack">
      <h2>Notice</h2>
      {(['plain', 'good', 'warn', 'bad'] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={tone}>
          <p>{m.store_made_after_text()}</p>
        </Notice>
      ))}
      <EmptyState title={m.store_shelf_empty()} action={<ButtonLink href={url('search')}>{m.store_lead_all()}</ButtonLink>}>
        {m.store_shelf_empty_text()}
      </EmptyState>
      <h2>Badge</h2>
      <p className="button-row">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </p>
      <h2>Price</h2>
      <p className="total-price">
        <span className="amount">
          <PriceText price={33_000} from />
        </span>
        <ShippingLine price={33_000} shippingFee={3_000} />
        <ShippingLine price={33_000} shippingFee={0} />
      </p>
      <h2>ClosesAt</h2>
      <p>
        <ClosesAt at={closesAt} />
      </p>
      <h2>PlaceCard</h2>
      <PlaceCard place={{ href: tile.href, name: tile.name, text: tile.text, picture }} />
      <h2>Story</h2>
      <Story html={`<p>${m.store_custom_text()}</p>`} />
      <h2>Tiles</h2>
      <Tiles
        tiles={[
          tile,
          { ...tile, href: url('stars'), picture: null, badge: <Badge tone="star">{m.shell_badge_star()}</Badge>, meta: m.store_since({ year: 1998 }) },
        ]}
        ratio="16:9"
      />
      <h2>Breadcrumb, Pages</h2>
      <Breadcrumb
        steps={[
          { label: m.store_home(), href: url('home') },
          { label: m.store_lead_all(), href: url('search') },
        ]}
      />
      <Pages page={2} last={5} href={(page) => url('devComponents', {}, { page })} />
    </section>
  );
}
