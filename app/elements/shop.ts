// The custom elements of the shop's pages: behaviour over working forms and links. One entry, no dependencies, at most 15 kB gzip.
import { AutoSubmit } from './auto-submit.ts';
import { FilterResults } from './filter-results.ts';
import { OfferPicker } from './offer-picker.ts';
import { PersonalBar } from './personal-bar.ts';
import { PictureGallery } from './picture-gallery.ts';
import { PostalFees } from './postal-fees.ts';
import { PriceSlider } from './price-slider.ts';
import { SearchBox } from './search-box.ts';
import { TimeLeft } from './time-left.ts';

customElements.define('personal-bar', PersonalBar);
customElements.define('search-box', SearchBox);
customElements.define('picture-gallery', PictureGallery);
customElements.define('offer-picker', OfferPicker);
customElements.define('time-left', TimeLeft);
customElements.define('auto-submit', AutoSubmit);
customElements.define('filter-results', FilterResults);
customElements.define('price-slider', PriceSlider);
customElements.define('postal-fees', PostalFees);
