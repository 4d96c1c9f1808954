// The custom elements of the public pages, as React sees them. Their behaviour lies in app/elements.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Record<`data-${string}`, unknown>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'personal-bar': Plain;
      'search-box': Plain;
      'picture-gallery': Plain;
      'offer-picker': Plain;
      'auto-submit': Plain;
      'filter-results': Plain;
      'price-slider': Plain;
      'postal-fees': Plain;
      'time-left': Plain;
    }
  }
}
