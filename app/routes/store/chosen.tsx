// What was chosen of a product in the basket: its options, and what was typed for one made to wishes.
import type { CartLineView } from '#app/domain/cart/cart-view.ts';

import { inReader, koreanIn } from './two-languages.ts';

export function Chosen({ line }: { line: Pick<CartLineView, 'optionsKo' | 'optionsEn' | 'customFields' | 'customInputs'> }) {
  const options = inReader(line.optionsKo, line.optionsEn);
  const wishes = line.customFields.flatMap(({ key, ko, en }) => {
    const typed = line.customInputs[key] ?? '';
    return typed === '' ? [] : [{ key, name: inReader(ko, en), typed }];
  });
  return (
    <>
      {options === '' ? null : (
        <p className="by" lang={koreanIn(options)}>
          {options}
        </p>
      )}
      {wishes.map(({ key, name, typed }) => (
        <p className="by" key={key}>
          <span lang={koreanIn(name)}>{name}</span>: {typed}
        </p>
      ))}
    </>
  );
}
