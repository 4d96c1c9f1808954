// A product in a list: picture, name, maker and place, price with shipping and total, one badge at most.
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { Marked, type MarkRange } from './marked.tsx';
import type { PictureSource } from './picture-source.ts';
import { Picture } from './picture.tsx';
import { PriceText, ShippingLine } from './price.tsx';
import { Badge } from './ui/badge.tsx';

export interface ProductCardFacts {
  slug: string;
  name: string;
  /** 'ko' when the reader's language has no translation yet. */
  nameLang?: 'ko' | undefined;
  makerName: string;
  placeName: string;
  /** Lowest price, KRW. */
  price: number;
  /** Options have different prices. */
  priceFrom: boolean;
  /** The lowest price of the 20 days before, when the price is a discount from it (facts 2.11). */
  was?: number | null;
  /** The maker's fee for this item alone, KRW; 0 is free. */
  shippingFee: number;
  badge: 'star' | 'hall' | 'made-to-order' | null;
  available: boolean;
  /** A curator put it first for this search: said on the card. */
  pinned?: boolean | undefined;
  picture: PictureSource | null;
  /** What a search met in the name and in the maker's name. */
  marks?: { name: readonly MarkRange[]; maker: readonly MarkRange[] } | undefined;
}

export function ProductCard({ product, priority = false }: { product: ProductCardFacts; priority?: boolean }) {
  return (
    <li className="good" data-sold-out={product.available ? undefined : true}>
      <Picture picture={product.picture} sizes="(min-width: 1024px) 270px, (min-width: 640px) 31vw, 46vw" priority={priority} />
      <a className="name" href={url('product', { slug: product.slug })} lang={product.nameLang}>
        <Marked text={product.name} ranges={product.marks?.name} />
      </a>
      <span className="by">
        <Marked text={product.makerName} ranges={product.marks?.maker} /> · {product.placeName}
      </span>
      <PriceText price={product.price} from={product.priceFrom} was={product.was ?? null} />
      <ShippingLine price={product.price} shippingFee={product.shippingFee} />
      <Mark product={product} />
    </li>
  );
}

/** Two columns on phones, three and four on wider screens. */
export function Goods({ products, eager = 0 }: { products: readonly ProductCardFacts[]; eager?: number }) {
  return (
    <ul className="goods" role="list">
      {products.map((product, index) => (
        <ProductCard key={product.slug} product={product} priority={index < eager} />
      ))}
    </ul>
  );
}

function Mark({ product }: { product: ProductCardFacts }) {
  if (!product.available) return <span className="mark badge">{m.shell_sold_out()}</span>;
  if (product.pinned === true)
    return (
      <span className="mark">
        <Badge>{m.shell_badge_pinned()}</Badge>
      </span>
    );
  if (product.badge === null) return null;
  const words = { star: m.shell_badge_star(), hall: m.shell_badge_hall(), 'made-to-order': m.shell_badge_made_to_order() };
  return (
    <span className="mark">
      <Badge tone={product.badge === 'made-to-order' ? 'plain' : product.badge}>{words[product.badge]}</Badge>
    </span>
  );
}
