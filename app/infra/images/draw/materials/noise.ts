// Grain that repeats: small tiles of noise, made once per picture and laid over a form.
import { num } from '../core/canvas.ts';
import { type Colour, hex } from '../core/colour.ts';
import type { Scene, Surface } from '../core/scene.ts';

export type Tile = { frequency: number | readonly [number, number]; colour: Colour; strength: number; size?: number; octaves?: number; threshold?: number };

/** A pattern fill of noise in one colour; `threshold` keeps only its peaks. */
export function noiseTile(scene: Scene, tile: Tile): string {
  const size = tile.size ?? 260;
  const frequency = typeof tile.frequency === 'number' ? num(tile.frequency) : tile.frequency.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');
  const colour = hex(tile.colour);
  const part = (start: number) => num(parseInt(colour.slice(start, start + 2), 16) / 255);
  const [slope, cut] = [tile.strength * 3, -tile.strength * 3 * (tile.threshold ?? 0.42)];
  const name = `noise ${frequency} ${colour} ${tile.strength} ${size} ${tile.threshold ?? ''}`;
  const seed = (name.length * 7) % 50;
  return scene.canvas.once(name, (id) => {
    const matrix = `0 0 0 0 ${part(1)} 0 0 0 0 ${part(3)} 0 0 0 0 ${part(5)} ${num(slope)} 0 0 0 ${num(cut)}`;
    return (
      `<filter id="${id}f" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${tile.octaves ?? 2}" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="${matrix}"/></filter>` +
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" filter="url(#${id}f)"/></pattern>`
    );
  });
}

/** Lays a noise tile over a surface. */
export function grainOver(scene: Scene, surface: Surface, tile: Tile): void {
  scene.canvas.path(surface.outline, { fill: noiseTile(scene, tile) });
}
