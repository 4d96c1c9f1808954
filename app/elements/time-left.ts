// <time-left data-offset="ms">: how long until its <time datetime>, on the market's clock. Stands as a plain date without it.
// The words come from the page: data-days, data-hours, data-minutes with {n}, {h}, {m} in them; data-over when it has passed.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export class TimeLeft extends HTMLElement {
  private timer = 0;
  private shown: HTMLElement | null = null;

  connectedCallback(): void {
    this.tick();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private tick(): void {
    const end = Date.parse(this.querySelector('time')?.dateTime ?? '');
    if (Number.isNaN(end)) return;
    const left = end - (Date.now() + Number(this.dataset['offset'] ?? 0));
    this.shown ??= this.appendChild(document.createElement('span'));
    this.shown.className = 'left';
    this.shown.textContent = this.words(left);
    if (left > 0) this.timer = window.setTimeout(() => this.tick(), Math.min(left, left % minute) + 50);
  }

  private words(left: number): string {
    const n = String(Math.floor(left / day));
    const h = String(Math.floor((left % day) / hour));
    const m = String(Math.ceil((left % hour) / minute));
    const key = left <= 0 ? 'over' : left >= day ? 'days' : left >= hour ? 'hours' : 'minutes';
    return (this.dataset[key] ?? '').replace('{n}', n).replace('{h}', h).replace('{m}', m);
  }
}
