// Where a thing was made: the link between an order and the place, on product and order pages and in mails.
import { m } from '#app/paraglide/messages.js';

import type { PictureSource } from './picture-source.ts';
import { Picture } from './picture.tsx';

export interface PlaceFacts {
  href: string;
  name: string;
  nameLang?: 'ko' | undefined;
  text: string;
  picture: PictureSource | null;
}

export function PlaceCard({ place, heading = m.shell_made_here() }: { place: PlaceFacts; heading?: string }) {
  return (
    <aside className="place-card" data-wide>
      <Picture picture={place.picture} ratio="16:9" sizes="(min-width: 640px) 220px, 90vw" />
      <div>
        <p className="by">{heading}</p>
        <h3 className="serif" lang={place.nameLang}>
          {place.name}
        </h3>
        <p lang={place.nameLang}>{place.text}</p>
        <p>
          <a href={place.href}>{m.shell_visit_place()}</a>
        </p>
      </div>
    </aside>
  );
}
