// What can be drawn: kinds of products, materials, views, landscapes and halls. New kinds and materials are added here first.

export const productKinds = [
  'bowl',
  'plate',
  'cup',
  'moon-jar',
  'onggi-jar',
  'vase',
  'teapot',
  'box',
  'tray-table',
  'spoon',
  'comb',
  'chair',
  'cutting-board',
  'lamp',
  'shoe',
  'bag',
  'wallet',
  'scarf',
  'cushion',
  'garment',
  'ring',
  'earring',
  'glasses',
  'knife',
  'pot',
  'candle',
  'soap',
  'bottle',
  'sweets-box',
  'food-jar',
  'tea',
  'book',
  'card-print',
  'toy',
  'fan',
  'basket',
  'stamp',
] as const;

export const materials = [
  'celadon',
  'white-porcelain',
  'buncheong',
  'onggi',
  'brass',
  'lacquer-najeon',
  'lacquer-red',
  'oak',
  'walnut',
  'bamboo',
  'hanji',
  'ramie',
  'silk',
  'cotton-indigo',
  'hemp',
  'leather',
  'glass',
  'iron',
  'silver',
  'gold',
  'paper-print',
  'food-warm',
  'food-green',
  'wax',
  'acetate',
] as const;

export const views = ['whole', 'detail', 'in-use', 'scale'] as const;

export const landscapes = ['sea', 'valley', 'alley', 'river', 'market-roofs', 'plain', 'mountain', 'island', 'hanok'] as const;

export const hallTones = ['lacquer', 'celadon', 'indigo', 'brass'] as const;

export type ProductKind = (typeof productKinds)[number];
export type Material = (typeof materials)[number];
export type View = (typeof views)[number];
export type Landscape = (typeof landscapes)[number];
export type HallTone = (typeof hallTones)[number];
