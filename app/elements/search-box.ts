// <search-box data-suggest="/suggest">: suggestions under the search field by the combobox pattern of WAI-ARIA, and the searches of this device
// while the field is empty. Stale requests are aborted, answers kept for going back; whatever the network does, the form works.
import { forgetSearch, forgetSearches, keepSearch, recentSearches } from './recent-searches.ts';
import { element, fillList, type Entry, type Group } from './suggestion-list.ts';

interface Named {
  slug: string;
  name: string;
  lang?: string;
  note?: string;
  picture?: string;
}
interface Suggested {
  queries: string[];
  products: Named[];
  makers: Named[];
  clusters: Named[];
  categories: Named[];
}

const pauseMs = 120;
const mostKept = 40;

export class SearchBox extends HTMLElement {
  private readonly panel = element('div', { class: 'suggestions' });
  private readonly list = element('div', { role: 'listbox', id: 'suggestions' });
  private readonly foot = element('button', { type: 'button', class: 'button', 'data-kind': 'quiet', 'data-size': 'small' });
  private readonly said = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly known = new Map<string, Suggested>();
  private input: HTMLInputElement | null = null;
  private options: HTMLAnchorElement[] = [];
  private asking: AbortController | null = null;
  private timer = 0;
  private active = -1;

  connectedCallback(): void {
    this.input = this.querySelector('input[type="search"]');
    if (this.input === null) return;
    this.list.setAttribute('aria-label', this.dataset['label'] ?? '');
    this.foot.textContent = this.dataset['forget'] ?? '';
    this.panel.hidden = true;
    this.panel.append(this.list, this.foot);
    this.append(this.panel, this.said);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id, 'aria-expanded': 'false' }))
      this.input.setAttribute(name, value);
    this.input.addEventListener('input', () => this.later());
    this.input.addEventListener('focus', () => this.input?.value.trim() === '' && this.showRecent());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('submit', () => keepSearch(this.input?.value ?? ''));
    this.list.addEventListener('click', (event) => this.onPick(event));
    this.foot.addEventListener('click', () => this.forgetAll());
    this.addEventListener('focusout', () => setTimeout(() => this.contains(document.activeElement) || this.close(), 150));
  }

  private later(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    const typed = this.typed();
    const known = this.known.get(typed);
    if (typed === '') this.showRecent();
    else if (known !== undefined) this.showFound(known);
    else this.timer = window.setTimeout(() => void this.ask(typed), pauseMs);
  }

  private async ask(typed: string): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    try {
      const address = `${this.dataset['suggest'] ?? '/suggest'}?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'application/json' } });
      if (!answer.ok) return;
      const found = (await answer.json()) as Suggested;
      if (this.known.size >= mostKept) this.known.clear();
      this.known.set(typed, found);
      if (typed === this.typed() && this.contains(document.activeElement)) this.showFound(found);
    } catch {
      if (!asking.signal.aborted) this.close();
    }
  }

  private showFound(found: Suggested): void {
    const to = (folder: string, named: readonly Named[]): Entry[] =>
      named.map(({ slug, name, lang, note, picture }) => ({ href: `${this.base()}/${folder}/${encodeURIComponent(slug)}`, words: name, lang, note, picture }));
    this.show([
      { title: this.dataset['queries'] ?? '', entries: found.queries.map((query) => this.search(query)) },
      { title: this.dataset['products'] ?? '', entries: to('products', found.products) },
      { title: this.dataset['makers'] ?? '', entries: to('makers', found.makers) },
      { title: this.dataset['places'] ?? '', entries: to('clusters', found.clusters) },
      { title: this.dataset['categories'] ?? '', entries: to('categories', found.categories) },
    ]);
  }

  private showRecent(): void {
    this.show([{ title: this.dataset['recent'] ?? '', entries: recentSearches().map((query) => ({ ...this.search(query), isRecent: true })) }], true);
  }

  private show(groups: readonly Group[], isRecent = false): void {
    this.options = fillList(this.list, groups);
    this.foot.hidden = !isRecent;
    this.active = -1;
    this.open(this.options.length > 0);
    if (!isRecent) this.said.textContent = (this.dataset['count'] ?? '').replace('{n}', String(this.options.length));
  }

  private base(): string {
    return (this.dataset['suggest'] ?? '').replace(/\/suggest$/, '');
  }

  private search(query: string): Entry {
    return { href: `${this.base()}/search?q=${encodeURIComponent(query)}`, words: query };
  }

  private typed(): string {
    return this.input?.value.trim() ?? '';
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !this.panel.hidden) {
      event.preventDefault();
      this.close();
    }
    if (event.key === 'ArrowDown' && this.panel.hidden) this.later();
    if (this.panel.hidden || this.options.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = this.options[this.active];
    if (step !== 0) {
      event.preventDefault();
      this.mark((this.active + step + this.options.length + 1) % (this.options.length + 1));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      chosen.click();
    } else if (event.key === 'Delete' && chosen?.dataset['recent'] !== undefined) {
      event.preventDefault();
      this.forget(chosen.dataset['recent']);
    }
  }

  private onPick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null;
    const option = target?.closest<HTMLAnchorElement>('[role="option"]');
    if (option?.dataset['recent'] === undefined) return;
    if (target?.closest('[data-forget]') == null) keepSearch(option.dataset['recent']);
    else {
      event.preventDefault();
      this.forget(option.dataset['recent']);
      this.input?.focus();
    }
  }

  private forget(words: string): void {
    forgetSearch(words);
    this.showRecent();
  }

  private forgetAll(): void {
    forgetSearches();
    this.showRecent();
    this.input?.focus();
  }

  // One place beyond the last option is the field itself.
  private mark(place: number): void {
    this.active = place === this.options.length ? -1 : place;
    this.options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    const chosen = this.options[this.active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen === undefined) this.input?.removeAttribute('aria-activedescendant');
    else this.input?.setAttribute('aria-activedescendant', chosen.id);
  }

  private open(isOpen: boolean): void {
    this.panel.hidden = !isOpen;
    this.input?.setAttribute('aria-expanded', String(isOpen));
    this.input?.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.asking?.abort();
    clearTimeout(this.timer);
    this.active = -1;
    this.open(false);
  }
}
