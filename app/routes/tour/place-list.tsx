// Clusters as tiles, numbered like the marks on the map where there is one.
import { Picture } from '#app/components/picture.tsx';
import { m } from '#app/paraglide/messages.js';

import type { PlaceTile } from './place-tiles.read.server.ts';
import { kindWord, whereWords } from './tour-words.ts';

export function PlaceList({ places, numbered = false }: { places: readonly PlaceTile[]; numbered?: boolean }) {
  return (
    <ul className="tiles place-tiles" role="list">
      {places.map((place, index) => (
        <li className="tile" key={place.href}>
          <Picture picture={place.picture} ratio="16:9" sizes="(min-width: 1024px) 320px, (min-width: 640px) 45vw, 92vw" />
          <h3>
            {numbered ? <span className="map-number">{index + 1}</span> : null}
            <a href={place.href} lang={place.nameLang}>
              {place.name}
            </a>
          </h3>
          <p lang={place.nameLang}>{place.text}</p>
          <p className="meta">
            {whereWords(place)} · {kindWord(place.kind)}
            {place.makers > 0 ? ` · ${m.tour_makers_count({ n: place.makers })}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}
