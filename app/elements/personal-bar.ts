// <personal-bar>: the reader's name, orders, desks and basket count over plain links that work without it.
import { readMe, type Me } from './me.ts';

export class PersonalBar extends HTMLElement {
  connectedCallback(): void {
    void this.fill();
    addEventListener('pageshow', this.onShow);
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this.onShow);
  }

  // A page that comes back from the browser's own cache shows an old basket.
  private readonly onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) void this.fill(true);
  };

  private async fill(again = false): Promise<void> {
    const me = await readMe(again);
    if (me === null) return;
    this.showName(me);
    this.showCount(me.cartCount);
    for (const link of this.querySelectorAll<HTMLElement>('[data-desk]')) {
      link.hidden = !Object.entries(me.desks).some(([desk, may]) => may && desk === link.dataset['desk']);
    }
  }

  private showName({ name }: Me): void {
    const account = this.querySelector<HTMLElement>('[data-account]');
    if (name === null || account === null) return;
    account.textContent = name;
    const label = account.dataset['mine'];
    if (label !== undefined) account.setAttribute('aria-label', `${label}: ${name}`);
    for (const link of this.querySelectorAll<HTMLElement>('[data-orders]')) link.hidden = false;
  }

  private showCount(pieces: number): void {
    const count = this.querySelector<HTMLElement>('[data-count]');
    if (count === null) return;
    count.textContent = String(pieces);
    count.hidden = pieces === 0;
  }
}
