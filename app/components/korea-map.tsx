// The map of places: numbered marks that are links, numbered like the list beside it; and a piece of the map around one place.
// No scripts and no map service.
import { koreaMapPath, koreaMapViewBox, projectToMap } from './korea-map-shape.ts';
import { spreadPoints } from './korea-map-spread.ts';

export interface MapPlace {
  href: string;
  name: string;
  lat: number;
  lng: number;
}

const apart = 21;

/** Marks carry the place's number in the list, from 1. A thin line leads from a mark that moved aside to where the place is. */
export function KoreaMap({ places, label }: { places: readonly MapPlace[]; label: string }) {
  const points = places.map((place) => projectToMap(place.lat, place.lng));
  const marks = spreadPoints(points, apart);
  return (
    <svg className="map numbered-map" viewBox={koreaMapViewBox} role="group" aria-label={label}>
      <path className="land" d={koreaMapPath} />
      {points.map(({ x, y }, index) => (
        <path key={places[index]?.href} className="leader" d={`M${x} ${y}L${marks[index]?.x ?? x} ${marks[index]?.y ?? y}`} />
      ))}
      {places.map((place, index) => {
        const { x, y } = marks[index] ?? { x: 0, y: 0 };
        return (
          <a key={place.href} href={place.href} aria-label={`${String(index + 1)} ${place.name}`}>
            <title>{place.name}</title>
            <circle cx={x} cy={y} r="9.5" />
            <text x={x} y={y}>
              {index + 1}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

/** The surroundings of one place. */
export function MapPiece({ lat, lng, label }: { lat: number; lng: number; label: string }) {
  const { x, y } = projectToMap(lat, lng);
  return (
    <svg className="map map-fragment" viewBox={`${Math.round(x - 90)} ${Math.round(y - 62)} 180 124`} role="img" aria-label={label}>
      <path className="land" d={koreaMapPath} />
      <circle className="here" cx={x} cy={y} r="5" />
    </svg>
  );
}
