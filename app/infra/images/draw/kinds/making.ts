// What the maker of one kind gets: the scene, the main substance, other substances by name, and the view.
import type { Substance } from '../core/lathe.ts';
import type { Chance } from '../core/random.ts';
import type { Scene } from '../core/scene.ts';
import { substanceOf } from '../materials/substances.ts';
import type { Material, View } from '../subjects.ts';

export type Making = {
  scene: Scene;
  main: Substance;
  material: Material;
  chance: Chance;
  view: View;
};

/** One kind of product: how the camera looks at it, how large it is, and how it is drawn. */
export type Kind = {
  /** Degrees above the table; from 45 there is no horizon. */
  camera: number;
  /** Where its ground lies in the picture, and where a close view looks (picture units before zooming). */
  ground?: { x?: number; y: number };
  focus: { x: number; y: number; zoom?: number };
  /** Its real width in centimetres, and about how many picture units that takes before it is fitted. */
  width: { cm: number; drawn: number };
  draw(making: Making): void;
};

/** A material other than the main one, from its own stream. */
export function other(making: Making, material: Material): Substance {
  return substanceOf(material, making.chance.branch(`other ${material}`));
}

/** The first of the materials that is not the main one: for handles, lids and strings that should differ. */
export function contrast(making: Making, ...candidates: readonly [Material, ...Material[]]): Substance {
  return other(making, candidates.find((candidate) => candidate !== making.material) ?? candidates[0]);
}
