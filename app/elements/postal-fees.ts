// <postal-fees>: around a form with a postal code. Shows what holds for it as it is typed: of the parts marked data-place="near" and "remote" the
// ones of that place, and the total of that place in the field that is sent along. Without it the server answers with the sums anew.
import { isRemote } from '../lib/postal-code.ts';

export class PostalFees extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      if (target === this.code()) this.show();
    });
    // What the browser filled in or brought back counts too.
    window.addEventListener('pageshow', () => this.show(), { once: true });
    this.show();
  }

  private code(): HTMLInputElement | null {
    return this.querySelector('input[name="postalCode"]');
  }

  private show(): void {
    const place = isRemote(this.code()?.value.trim() ?? '') ? 'remote' : 'near';
    for (const part of this.querySelectorAll<HTMLElement>('[data-place]')) part.hidden = part.dataset['place'] !== place;
    const total = this.querySelector<HTMLInputElement>('input[name="expectedTotal"]');
    if (total !== null) total.value = total.dataset[place] ?? total.value;
  }
}
