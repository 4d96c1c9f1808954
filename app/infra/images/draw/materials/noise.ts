// Grain that repeats: small tiles of noise, made once per picture and laid over a form.
import { num, pt } from '../core/canvas.ts';
import { type Colour, hex } from '../core/colour.ts';
import type { Chance } from '../core/random.ts';
import type { Scene, Surface } from '../core/scene.ts';

export type Tile = { frequency: number | readonly [number, number]; colour: Colour; strength: number; size?: number; octaves?: number; threshold?: number };

/** A pattern fill of noise in one colour; `threshold` keeps only its peaks. */
function noiseTile(scene: Scene, tile: Tile): string {
  const size = tile.size ?? 170;
  const frequency = typeof tile.frequency === 'number' ? num(tile.frequency) : tile.frequency.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');
  const colour = hex(tile.colour);
  const part = (start: number) => num(parseInt(colour.slice(start, start + 2), 16) / 255);
  const [slope, cut] = [tile.strength * 3, -tile.strength * 3 * (tile.threshold ?? 0.42)];
  const name = `noise ${frequency} ${colour} ${tile.strength} ${size} ${tile.threshold ?? ''}`;
  const seed = (name.length * 7) % 50;
  return scene.canvas.once(name, (id) => {
    const matrix = `0 0 0 0 ${part(1)} 0 0 0 0 ${part(3)} 0 0 0 0 ${part(5)} ${num(slope)} 0 0 0 ${num(cut)}`;
    return (
      `<filter id="${id}f" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${tile.octaves ?? 1}" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="${matrix}"/></filter>` +
      `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" filter="url(#${id}f)"/></pattern>`
    );
  });
}

/** Lays a noise tile over a surface. */
export function grainOver(scene: Scene, surface: Surface, tile: Tile): void {
  scene.canvas.path(surface.outline, { fill: noiseTile(scene, tile) });
}

/** Large soft clouds of another tone: what a kiln, a dye bath or years of handling leave. */
export function mottle(scene: Scene, surface: Surface, chance: Chance, colour: Colour, strength: number): void {
  const count = 9;
  for (let index = 0; index < count; index += 1) {
    const { x, y } = surface.at(chance.next(), chance.next());
    const [r, squash, turn] = [Math.min(surface.w, surface.h) * chance.between(0.16, 0.36), chance.between(0.4, 0.9), chance.between(-60, 60)];
    const fill = scene.canvas.radial(pt(x, y), r, [
      { at: 0, colour, opacity: strength * chance.between(0.5, 1) },
      { at: 0.5, colour, opacity: strength * 0.35 },
      { at: 1, colour, opacity: 0 },
    ]);
    scene.canvas.ellipse(x, y, r, r, {
      fill,
      transform: `rotate(${num(turn)} ${num(x)} ${num(y)}) translate(0 ${num(y * (1 - squash))}) scale(1 ${num(squash)})`,
    });
  }
}
