// The drawings: the same recipe gives the same picture, every kind goes with every material, and none is empty.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { describeRecipe, drawRecipe, type PictureRecipe, pictureRecipe, recipeColour, recipeHash, sizeOfRecipe } from './recipe.ts';
import { hallTones, landscapes, materials, productKinds, views } from './subjects.ts';

/** What keeps a picture from being drawn: holes in numbers, references to nothing, text. */
function faultsOf(svg: string): string[] {
  const made = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const missing = [...svg.matchAll(/url\(#([^)]+)\)/g)].flatMap(([, id]) => (made.has(id) ? [] : [`no ${id ?? ''}`]));
  const opened = (svg.match(/<g[ >]/g) ?? []).length - (svg.match(/<\/g>/g) ?? []).length;
  return [
    ...missing,
    ...(/NaN|undefined|Infinity|null|\[object/.exec(svg) ?? []),
    ...(/<text|<image|<script|<foreignObject|href|data:/.exec(svg) ?? []),
    ...(opened === 0 ? [] : ['unbalanced groups']),
  ];
}

/** How much the colours of a rendered picture vary, 0 for one flat colour. */
async function contrastOf(svg: string): Promise<number> {
  const { channels } = await sharp(await sharp(Buffer.from(svg)).resize(48).png().toBuffer()).stats();
  return Math.max(...channels.map(({ stdev }) => stdev));
}

const seeds = [1, 7, 4294967295];

describe.each(productKinds)('%s', (kind) => {
  test('of every material', () => {
    const faults = materials.flatMap((material) =>
      faultsOf(drawRecipe({ subject: 'product', kind, material, seed: 3, view: 'whole' })).map((fault) => `${material}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('in every view is a picture with light and shade', async () => {
    const index = productKinds.indexOf(kind);
    for (const [offset, view] of views.entries()) {
      const material = materials[(index * 3 + offset * 7) % materials.length] ?? 'celadon';
      const svg = drawRecipe({ subject: 'product', kind, material, seed: seeds[offset % 3] ?? 1, view });
      expect(faultsOf(svg)).toEqual([]);
      expect(await contrastOf(svg)).toBeGreaterThan(6);
    }
  });
});

const scenes: PictureRecipe[] = [
  ...materials.map((craft) => ({ subject: 'maker' as const, craft, seed: 5 })),
  ...landscapes.flatMap((landscape) => seeds.map((seed) => ({ subject: 'cluster' as const, landscape, seed }))),
  ...hallTones.flatMap((tone) => seeds.map((seed) => ({ subject: 'hall' as const, tone, seed }))),
];

test.each(scenes)('$subject $craft $landscape $tone $seed', async (recipe) => {
  const svg = drawRecipe(recipe);
  const { width, height } = sizeOfRecipe(recipe);
  expect(faultsOf(svg)).toEqual([]);
  expect(svg.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"`)).toBe(true);
  expect(await contrastOf(svg)).toBeGreaterThan(6);
});

describe('recipes', () => {
  const bowl: PictureRecipe = { subject: 'product', kind: 'bowl', material: 'celadon', seed: 11, view: 'whole' };

  test('the same recipe draws the same text, another seed another', () => {
    for (const recipe of [bowl, ...scenes.slice(0, 3), ...scenes.slice(-3)]) {
      expect(drawRecipe(recipe)).toBe(drawRecipe(recipe));
      expect(drawRecipe({ ...recipe, seed: recipe.seed - 1 })).not.toBe(drawRecipe(recipe));
    }
  });

  test('the address follows from the recipe alone, in any order of its fields', () => {
    expect(recipeHash(bowl)).toMatch(/^[0-9a-f]{40}$/);
    expect(recipeHash({ view: 'whole', seed: 11, material: 'celadon', kind: 'bowl', subject: 'product' })).toBe(recipeHash(bowl));
    expect(new Set([bowl, ...scenes].map(recipeHash)).size).toBe(scenes.length + 1);
  });

  test('only known recipes are taken', () => {
    expect(pictureRecipe.safeParse(bowl).success).toBe(true);
    for (const foreign of [{ ...bowl, kind: 'sofa' }, { ...bowl, seed: -1 }, { ...bowl, seed: 1.5 }, { ...bowl, more: 1 }, { subject: 'person' }, null]) {
      expect(pictureRecipe.safeParse(foreign).success).toBe(false);
    }
  });

  test('alternative texts in both languages say what there is to see', () => {
    expect(describeRecipe(bowl, 'ko')).toBe('청자 사발 전체 모습을 그린 그림');
    expect(describeRecipe({ ...bowl, kind: 'box', material: 'oak', view: 'detail' }, 'en')).toBe('Close drawing of the surface of an oak box');
    expect(describeRecipe({ ...bowl, kind: 'earring', material: 'silver', view: 'in-use' }, 'en')).toBe('Drawing of a pair of silver earrings in use');
    for (const recipe of scenes) {
      expect(describeRecipe(recipe, 'ko')).toMatch(/[가-힣]/);
      expect(describeRecipe(recipe, 'en')).toMatch(/^Drawing of [a-z -]+/);
    }
  });

  test('a stand-in colour for each', () => {
    for (const recipe of [bowl, ...scenes]) expect(recipeColour(recipe)).toMatch(/^#[0-9a-f]{6}$/);
  });
});
