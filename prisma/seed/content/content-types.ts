// Shapes of the demonstration content: categories, makers and products in Korean (the source) and English.
// Pure data; loading it goes through the flows. Money is KRW as an integer, weights are grams.

/** The governments that stand since 2026-07-01 (Jeonnam and Gwangju are one). */
export type RegionKey =
  | 'seoul'
  | 'busan'
  | 'daegu'
  | 'incheon'
  | 'daejeon'
  | 'ulsan'
  | 'sejong'
  | 'gyeonggi'
  | 'gangwon'
  | 'chungbuk'
  | 'chungnam'
  | 'jeonbuk'
  | 'jeonnam-gwangju'
  | 'gyeongbuk'
  | 'gyeongnam'
  | 'jeju';

/** Silhouettes that the picture drawer knows. */
export const PRODUCT_KINDS = [
  ...['bowl', 'plate', 'cup', 'moon-jar', 'onggi-jar', 'vase', 'teapot', 'box', 'tray-table', 'spoon'],
  ...['comb', 'chair', 'cutting-board', 'lamp', 'shoe', 'bag', 'wallet', 'scarf', 'cushion', 'garment'],
  ...['ring', 'earring', 'glasses', 'knife', 'pot', 'candle', 'soap', 'bottle', 'sweets-box', 'food-jar'],
  ...['tea', 'book', 'card-print', 'toy', 'fan', 'basket', 'stamp'],
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Surfaces that the picture drawer knows. */
export const MATERIALS = [
  ...['celadon', 'white-porcelain', 'buncheong', 'onggi', 'brass', 'lacquer-najeon', 'lacquer-red', 'oak'],
  ...['walnut', 'bamboo', 'hanji', 'ramie', 'silk', 'cotton-indigo', 'hemp', 'leather', 'glass', 'iron'],
  ...['silver', 'gold', 'paper-print', 'food-warm', 'food-green', 'wax', 'acetate'],
] as const;
export type Material = (typeof MATERIALS)[number];

export type Occasion =
  'housewarming' | 'parents-day' | 'return-gift' | 'wedding' | 'seollal' | 'chuseok' | 'birthday' | 'baby';

/** A shelf of the shop; `noticeKey` names the product-information table (상품정보제공고시) its goods fill in. */
export type CategoryContent = {
  slug: string;
  parent: string | null;
  ko: string;
  en: string;
  noticeKey: string;
  adultsOnly?: true;
};

export type MakerText = { name: string; craft: string; introduction: string; story: string };

/** A fictional maker; the business number has the unused prefix 999 and a valid check digit. */
export type MakerContent = {
  slug: string;
  ko: MakerText;
  en: MakerText;
  representativeKo: string;
  representativeEn: string;
  clusterSlug: string | null;
  regionKey: RegionKey;
  district: string;
  ksic: string;
  foundedYear: number;
  businessNumber: string;
  mailOrderNumber: string | null;
  exemptReason?: 'EXEMPT_UNDER_50' | 'EXEMPT_SIMPLIFIED';
  phone: string;
  email: string;
  postalCode: string;
  addressKo: string;
  addressEn: string;
  employees: number;
  shipping: { fee: number; freeOver: number | null; remoteSurcharge: number };
  dispatchDays: number;
  portrait: { craft: Material; seed: number };
};

export type ProductText = { name: string; summary: string; description: string; steps: string[]; care: string };

export type OptionContent = { ko: string; en: string; values: { ko: string; en: string }[] };

/** One thing that can be bought; `values` are the Korean option values in the order of the product's options. */
export type VariantContent = { sku: string; values: string[]; priceDelta: number; stock: number; weightGrams: number };

export type CustomInputContent = { key: string; ko: string; en: string; maxLength: number };

export type PictureContent = {
  kind: ProductKind;
  material: Material;
  seed: number;
  view: 'whole' | 'detail' | 'in-use' | 'scale';
};

/** A product; CUSTOM (personal input, so withdrawal may be limited) always has custom inputs, the others never. */
export type ProductContent = {
  slug: string;
  makerSlug: string;
  categorySlug: string;
  ko: ProductText;
  en: ProductText;
  materials: string[];
  technique: string;
  price: number;
  made: 'STOCK' | 'MADE_AFTER_ORDER' | 'CUSTOM';
  leadDays: number;
  customInputs?: CustomInputContent[];
  options: OptionContent[];
  variants: VariantContent[];
  notice: Record<string, string>;
  kc?: string;
  occasions: Occasion[];
  pictures: PictureContent[];
};
