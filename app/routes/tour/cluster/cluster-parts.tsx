// Parts of a place's page: facts beside the story, the way there, what visitors can do.
import { MapPiece } from '#app/components/korea-map.tsx';
import { wonText } from '#app/components/price.tsx';
import { Section } from '#app/components/section.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { formatDay, isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { kindWord, mapLinks, whereWords } from '../tour-words.ts';
import type { ClusterPage, ExperienceFacts } from './cluster.read.server.ts';

type Place = ClusterPage['place'];

/** Facts beside the story: numbers with year and source, season, when it was checked. */
export function PlaceFactsBox({ place }: { place: Place }) {
  const { checkedOn } = place;
  return (
    <aside className="place-facts" aria-label={m.tour_facts()}>
      <dl>
        <dt>{m.tour_where()}</dt>
        <dd>
          <a href={url('region', { slug: place.regionKey })}>{whereWords({ region: place.regionName, district: place.district })}</a>
        </dd>
        <dt>{m.tour_kind()}</dt>
        <dd>
          {kindWord(place.kind)} {place.designated ? <Badge tone="place">{m.tour_designated()}</Badge> : null}
        </dd>
        {place.season === '' ? null : (
          <>
            <dt>{m.tour_season()}</dt>
            <dd lang={place.lang}>{place.season}</dd>
          </>
        )}
        {place.facts.map((fact) => (
          <div key={fact.text} className="place-number">
            <dt>{m.tour_in_numbers({ year: fact.year })}</dt>
            <dd>
              <span lang={fact.lang}>{fact.text}</span> <small>{m.tour_source({ source: fact.source })}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="by">{checkedOn !== null && isDay(checkedOn) ? m.tour_checked({ day: formatDay(checkedOn, getLocale()) }) : m.tour_unchecked()}</p>
    </aside>
  );
}

/** How to get there, how to behave there, and the map. */
export function WayThere({ place }: { place: Place }) {
  return (
    <Section title={m.tour_way()} id="way">
      <div className="way-there">
        <div className="prose">
          <p lang={place.lang}>{place.way}</p>
          <p>{m.tour_map_elsewhere({ km: place.accuracyKm })}</p>
          <ul className="map-links">
            {mapLinks(place).map(({ href, label }) => (
              <li key={href}>
                <a href={href} rel="noreferrer">
                  {label}
                </a>
              </li>
            ))}
          </ul>
          {place.etiquette === '' ? null : (
            <>
              <h3>{m.tour_etiquette()}</h3>
              <p lang={place.lang}>{place.etiquette}</p>
            </>
          )}
        </div>
        <MapPiece lat={place.lat} lng={place.lng} label={m.tour_map_piece({ place: place.name })} />
      </div>
    </Section>
  );
}

/** What visitors can do; nothing is booked here, and how to ask is said. */
export function Experiences({ experiences }: { experiences: readonly ExperienceFacts[] }) {
  if (experiences.length === 0) return null;
  return (
    <Section title={m.tour_experiences()} text={m.tour_experiences_text()}>
      <ul className="experiences" role="list">
        {experiences.map((experience) => (
          <li key={experience.slug} className="experience">
            <h3 className="serif" lang={experience.lang}>
              {experience.name}
            </h3>
            <p className="summary" lang={experience.lang}>
              {experience.summary}
            </p>
            <p lang={experience.lang}>{experience.whatYouDo}</p>
            <p className="by">{termsOf(experience).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function termsOf({ durationMinutes, minPeople, maxPeople, minAge, priceFrom, bookingNeeded, languages }: ExperienceFacts): string[] {
  const { length } = languages.filter((language) => language === 'en');
  return [
    m.tour_minutes({ n: durationMinutes }),
    m.tour_people({ min: minPeople, max: maxPeople }),
    m.tour_price_from({ price: wonText(priceFrom) }),
    ...(minAge > 0 ? [m.tour_age({ n: minAge })] : []),
    length > 0 ? m.tour_in_both() : m.tour_in_korean(),
    bookingNeeded ? m.tour_ask_first() : m.tour_walk_in(),
  ];
}
