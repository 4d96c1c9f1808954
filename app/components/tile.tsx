// A maker, star, hall or place in a list: picture, serif name, a line or two.
import type { ReactNode } from 'react';

import type { PictureSource } from './picture-source.ts';
import { Picture } from './picture.tsx';

export interface TileFacts {
  href: string;
  name: string;
  nameLang?: 'ko' | undefined;
  text?: string;
  meta?: ReactNode;
  badge?: ReactNode;
  picture: PictureSource | null;
}

export function Tile({ tile, ratio = '4:5' }: { tile: TileFacts; ratio?: '4:5' | '16:9' }) {
  return (
    <li className="tile">
      <Picture picture={tile.picture} ratio={ratio} sizes="(min-width: 768px) 320px, 90vw" />
      {tile.badge}
      <h3>
        <a href={tile.href} lang={tile.nameLang}>
          {tile.name}
        </a>
      </h3>
      {tile.text === undefined ? null : <p lang={tile.nameLang}>{tile.text}</p>}
      {tile.meta === undefined ? null : <div className="meta">{tile.meta}</div>}
    </li>
  );
}

export function Tiles({ tiles, ratio = '4:5' }: { tiles: readonly TileFacts[]; ratio?: '4:5' | '16:9' }) {
  return (
    <ul className="tiles" role="list">
      {tiles.map((tile) => (
        <Tile key={tile.href} tile={tile} ratio={ratio} />
      ))}
    </ul>
  );
}
