// The thing itself: description, how it is made step by step, care, and where it is made.
import { koreaMapPath, projectToMap } from '#app/components/korea-map-shape.ts';
import { PlaceCard } from '#app/components/place-card.tsx';
import { Section } from '#app/components/section.tsx';
import { Story } from '#app/components/story.tsx';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { ProductFacts } from './product-facts.ts';

export function ProductMaking({ product }: { product: ProductFacts }) {
  return (
    <>
      <Section title={m.store_about()} text={product.lang === 'ko' && getLocale() === 'en' ? m.store_korean_only() : undefined}>
        <div className="about-columns">
          <Story html={product.descriptionHtml} voice="plain" lang={product.lang} />
          <dl className="facts">
            {product.materials.length === 0 ? null : (
              <>
                <dt>{m.store_materials()}</dt>
                <dd lang="ko">{product.materials.join(', ')}</dd>
              </>
            )}
            {product.care === '' ? null : (
              <>
                <dt>{m.store_care()}</dt>
                <dd lang={product.lang}>{product.care}</dd>
              </>
            )}
          </dl>
        </div>
      </Section>
      {product.steps.length === 0 ? null : (
        <Section title={m.store_steps()}>
          <ol className="steps" role="list" lang={product.lang}>
            {product.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

/** Where it is made, with the piece of the map around it. */
export function ProductPlace({ product }: { product: ProductFacts }) {
  const { place } = product;
  return (
    <Section title={m.store_place_title()}>
      <div className="place-and-map">
        <PlaceCard place={{ href: place.href, name: place.name, nameLang: place.lang, text: place.text, picture: place.picture }} />
        {place.point === null ? null : <MapFragment point={place.point} label={m.store_map_label({ place: place.name })} />}
      </div>
    </Section>
  );
}

function MapFragment({ point, label }: { point: { lat: number; lng: number }; label: string }) {
  const { x, y } = projectToMap(point.lat, point.lng);
  return (
    <svg className="map map-fragment" viewBox={`${Math.round(x - 90)} ${Math.round(y - 62)} 180 124`} role="img" aria-label={label}>
      <path className="land" d={koreaMapPath} />
      <circle className="here" cx={x} cy={y} r="5" />
    </svg>
  );
}
