// The open side of turned forms: hollows, lips, flat tops.
import { num, pt } from './canvas.ts';
import { gradientOf, type Profile, type Ringlet, ringsOf, type Substance } from './lathe.ts';
import { type Finish, shade, unit, type Vec, vec } from './light.ts';
import { line, oval } from './path.ts';
import type { Chance } from './random.ts';
import { facing, project, type Scene, type Surface } from './scene.ts';

/** The hollow of an open form: `profile` runs from the lip down to the inner bottom. */
export function hollow(scene: Scene, at: Vec, profile: Profile, substance: Substance, draw?: () => void): void {
  const rings = ringsOf(scene, profile, true);
  const lip = rings[0];
  if (!lip) return;
  const { canvas } = scene;
  const mouth = project(scene, vec(at.x, at.y + lip.y, at.z));
  const opening = oval(mouth.x, mouth.y, lip.r, lip.r * scene.rise);
  canvas.group({ clip: canvas.clip(opening) }, () => {
    for (const ring of rings) {
      const centre = project(scene, vec(at.x, at.y + ring.y, at.z));
      canvas.path(oval(centre.x, centre.y, ring.r, ring.r * scene.rise), {
        fill: gradientOf(scene, centre, { ...ring, nr: Math.abs(ring.nr), ny: -Math.abs(ring.ny) }, substance.finish, true),
      });
    }
    substance.inside?.(scene, innerSurface(scene, at, rings, opening), scene.chance.branch('inside'));
    canvas.path(`${opening}M${num(mouth.x - lip.r * 1.3)} ${num(mouth.y - lip.r)}h${num(lip.r * 2.6)}v${num(lip.r * 2)}h${num(-lip.r * 2.6)}Z`, {
      fill: scene.shadow,
      evenOdd: true,
      opacity: 0.5,
      blur: lip.r * 0.07,
      transform: `translate(${num(lip.r * 0.05)} ${num(lip.r * 0.05)})`,
    });
    innerWindow(scene, at, rings, substance.finish);
    draw?.();
  });
}

/** The far wall and bottom of a hollow: u goes around the back from left to right, v from the lip to the bottom. */
function innerSurface(scene: Scene, at: Vec, rings: readonly Ringlet[], outline: string): Surface {
  const widest = Math.max(...rings.map(({ r }) => r));
  return {
    outline,
    w: widest * 2 * Math.PI,
    h: widest * 1.15,
    round: true,
    at(u, v) {
      const ring = rings[Math.min(rings.length - 1, Math.max(0, Math.round((1 - v) * (rings.length - 1))))];
      const turned = u * 2 * Math.PI;
      return ring ? project(scene, vec(at.x - ring.r * Math.sin(turned), at.y + ring.y, at.z + ring.r * Math.cos(turned))) : pt(0, 0);
    },
  };
}

/** The window mirrored in the lit side of a hollow. */
function innerWindow(scene: Scene, at: Vec, rings: readonly Ringlet[], finish: Finish): void {
  const lip = rings[0];
  if (!lip || finish.metal || finish.gloss < 0.3) return;
  const spot = (turn: number, share: number) => {
    const ring = rings[Math.min(rings.length - 1, Math.floor(share * rings.length))] ?? lip;
    return project(scene, vec(at.x + ring.r * Math.sin(turn), at.y + ring.y, at.z - ring.r * Math.cos(turn)));
  };
  const patch = [spot(0.95, 0.16), spot(1.2, 0.15), spot(1.5, 0.17), spot(1.5, 0.32), spot(1.2, 0.4), spot(0.95, 0.42)];
  scene.canvas.path(line(patch, true), { fill: '#fffdf6', opacity: finish.gloss * (0.2 + 0.4 * finish.sharp), blur: 4 + (1 - finish.sharp) * 12 });
}

/** A lip with thickness: the bright edge between the outer wall and the hollow. */
export function lipEdge(scene: Scene, at: Vec, lip: { radius: number; height: number; thick: number }, finish: Finish): void {
  const { radius, height, thick } = lip;
  const centre = project(scene, vec(at.x, at.y + height, at.z));
  const { canvas } = scene;
  const colour = (x: number, z: number) => shade(facing(scene, unit(vec(x, 0.85, z))), finish, scene.floor);
  const fill = canvas.linear(pt(centre.x - radius, centre.y - radius * 0.3), pt(centre.x + radius, centre.y + radius * 0.3), [
    { at: 0, colour: colour(-0.5, 0.3) },
    { at: 0.5, colour: colour(0, 0.5) },
    { at: 1, colour: colour(0.6, 0.2) },
  ]);
  canvas.path(`${oval(centre.x, centre.y, radius, radius * scene.rise)}${oval(centre.x, centre.y, radius - thick, (radius - thick) * scene.rise)}`, {
    fill,
    evenOdd: true,
  });
}

/** A round flat top (a lid, a filled bowl, a candle), with its texture. */
export function disc(scene: Scene, at: Vec, radius: number, substance: Substance, chance?: Chance): Surface {
  const centre = project(scene, at);
  const { canvas } = scene;
  const outline = oval(centre.x, centre.y, radius, radius * scene.rise);
  const tone = (x: number) => shade(facing(scene, unit(vec(x, 1, 0.1))), substance.finish, scene.floor);
  canvas.path(outline, {
    fill: canvas.linear(pt(centre.x - radius, centre.y - radius * 0.4), pt(centre.x + radius, centre.y + radius * 0.4), [
      { at: 0, colour: tone(-0.35) },
      { at: 1, colour: tone(0.3) },
    ]),
  });
  const surface: Surface = {
    outline,
    w: radius * 2,
    h: radius * 2,
    round: false,
    at: (u, v) => pt(centre.x + (u - 0.5) * 2 * radius, centre.y + (v - 0.5) * 2 * radius * scene.rise),
  };
  const texture = substance.texture;
  if (texture) canvas.group({ clip: canvas.clip(outline) }, () => texture(scene, surface, chance ?? scene.chance));
  return surface;
}
