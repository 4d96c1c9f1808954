// <price-slider data-steps="0 5000 …" data-min-label data-max-label>: two handles over the two number fields of a price filter. The fields stay
// what is sent; a handle at either end empties its field. Its space is kept by the stylesheet.

export class PriceSlider extends HTMLElement {
  private steps: number[] = [];

  connectedCallback(): void {
    const [low, high] = this.fields();
    this.steps = (this.dataset['steps'] ?? '').split(' ').map(Number);
    if (low === undefined || high === undefined || this.steps.length < 3 || this.querySelector('[data-track]') !== null) return;
    const track = document.createElement('div');
    track.dataset['track'] = '';
    const last = this.steps.length - 1;
    const [from, to] = [this.handle('from', this.dataset['minLabel'], last), this.handle('to', this.dataset['maxLabel'], last)];
    track.append(from, to);
    this.append(track);
    const show = (): void => {
      track.style.setProperty('--from', String(Number(from.value) / last));
      track.style.setProperty('--to', String(Number(to.value) / last));
      from.setAttribute('aria-valuetext', this.words(Number(from.value)));
      to.setAttribute('aria-valuetext', this.words(Number(to.value)));
    };
    const follow = (): void => {
      from.value = String(low.value === '' ? 0 : this.placeOf(Number(low.value)));
      to.value = String(high.value === '' ? last : this.placeOf(Number(high.value)));
      show();
    };
    const lead = (moved: HTMLInputElement): void => {
      if (Number(from.value) > Number(to.value)) moved.value = moved === from ? to.value : from.value;
      low.value = from.value === '0' ? '' : String(this.steps[Number(from.value)]);
      high.value = Number(to.value) === last ? '' : String(this.steps[Number(to.value)]);
      show();
    };
    follow();
    for (const handle of [from, to]) handle.addEventListener('input', () => lead(handle));
    for (const field of [low, high]) field.addEventListener('input', follow);
  }

  private fields(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="number"]')];
  }

  private handle(end: 'from' | 'to', label: string | undefined, last: number): HTMLInputElement {
    const handle = document.createElement('input');
    handle.type = 'range';
    handle.id = `price-${end}`;
    handle.min = '0';
    handle.max = String(last);
    handle.setAttribute('aria-label', label ?? '');
    return handle;
  }

  private placeOf(price: number): number {
    const place = this.steps.findIndex((step) => step >= price);
    return place < 0 ? this.steps.length - 1 : place;
  }

  private words(place: number): string {
    return (this.dataset['won'] ?? '{n}').replace('{n}', (this.steps[place] ?? 0).toLocaleString(document.documentElement.lang));
  }
}
