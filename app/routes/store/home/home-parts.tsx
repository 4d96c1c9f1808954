// Sections of the front page: halls, stars, the map of places, occasions, shelves.
import { koreaMapPath, koreaMapViewBox, projectToMap } from '#app/components/korea-map-shape.ts';
import { Picture } from '#app/components/picture.tsx';
import { Section } from '#app/components/section.tsx';
import { Tiles } from '#app/components/tile.tsx';
import { ClosesAt } from '#app/components/time-left.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { HomeHall, HomePage, HomePlace, HomeStar } from './home.read.server.ts';

export function HomeHalls({ halls }: { halls: readonly HomeHall[] }) {
  if (halls.length === 0) return null;
  return (
    <Section title={m.store_halls_title()} text={m.store_halls_text()} more={{ href: url('halls'), label: m.store_halls_all() }}>
      <ul className="hall-doors" role="list">
        {halls.map((hall) => (
          <li key={hall.slug} className="hall-door" data-tone={hall.tone}>
            <Picture picture={hall.picture} ratio="16:9" sizes="(min-width: 768px) 370px, 90vw" />
            <div>
              <Badge tone="hall">{hall.isOpen ? m.store_hall_open() : m.store_hall_announced()}</Badge>
              <h3 className="serif" lang={hall.lang}>
                <a href={url('hall', { slug: hall.slug })}>{hall.name}</a>
              </h3>
              <p lang={hall.lang}>{hall.tagline}</p>
              <p className="by">
                {hall.isOpen ? (
                  <ClosesAt at={hall.closesAt} clockOffset={hall.clockOffset} />
                ) : (
                  m.store_opens_at({ when: formatMoment(hall.opensAt, getLocale()) })
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function HomeStars({ stars }: { stars: readonly HomeStar[] }) {
  if (stars.length === 0) return null;
  const tiles = stars.map((star) => ({
    href: url('star', { slug: star.slug }),
    name: star.maker,
    nameLang: star.lang,
    text: star.headline,
    meta: star.place,
    picture: star.picture,
  }));
  return (
    <Section title={m.store_stars_title()} text={m.store_stars_text()} more={{ href: url('stars'), label: m.store_stars_all() }}>
      <Tiles tiles={tiles} />
    </Section>
  );
}

export function HomePlaces({ places }: { places: readonly HomePlace[] }) {
  if (places.length === 0) return null;
  const tiles = places
    .slice(0, 4)
    .map((place) => ({ href: url('cluster', { slug: place.slug }), name: place.name, nameLang: place.lang, text: place.tagline, picture: place.picture }));
  return (
    <Section title={m.store_places_title()} text={m.store_places_text()} more={{ href: url('clusters'), label: m.store_places_all() }}>
      <div className="map-strip">
        <svg className="map" viewBox={koreaMapViewBox} aria-label={m.store_map_of_places()} role="group">
          <path className="land" d={koreaMapPath} />
          {places.map((place) => {
            const { x, y } = projectToMap(place.lat, place.lng);
            return (
              <a key={place.slug} href={url('cluster', { slug: place.slug })} aria-label={place.name}>
                <title>{place.name}</title>
                <circle className="reach" cx={x} cy={y} r="12" />
                <circle cx={x} cy={y} r={place.goods > 0 ? 5 : 3.5} />
              </a>
            );
          })}
        </svg>
        <Tiles tiles={tiles} ratio="16:9" />
      </div>
    </Section>
  );
}

export function HomeOccasions() {
  const occasions = [
    { name: m.store_occasion_housewarming(), q: m.store_occasion_housewarming_q() },
    { name: m.store_occasion_parents(), q: m.store_occasion_parents_q() },
    { name: m.store_occasion_return_gift(), q: m.store_occasion_return_gift_q() },
    { name: m.store_occasion_wedding(), q: m.store_occasion_wedding_q() },
    { name: m.store_occasion_birthday(), q: m.store_occasion_birthday_q() },
    { name: m.store_occasion_baby(), q: m.store_occasion_baby_q() },
  ];
  return (
    <Section title={m.store_occasions_title()} text={m.store_occasions_text()}>
      <ul className="occasions" role="list">
        {occasions.map((occasion) => (
          <li key={occasion.q}>
            <a className="serif" href={url('search', {}, { q: occasion.q })}>
              {occasion.name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function HomeShelves({ shelves }: { shelves: HomePage['shelves'] }) {
  return (
    <Section title={m.store_shelves_title()} more={{ href: url('search'), label: m.store_lead_all() }}>
      <ul className="shelves" role="list">
        {shelves.map((shelf) => (
          <li key={shelf.slug} className="shelf">
            <Picture picture={shelf.picture} ratio="1:1" sizes="(min-width: 768px) 180px, 44vw" />
            <a href={url('category', { slug: shelf.slug })}>{shelf.name}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
