// <search-box data-suggest="/suggest">: suggestions under the search field by the combobox pattern of WAI-ARIA; stale requests are aborted.

interface Named {
  slug: string;
  name: string;
}
interface Suggested {
  products?: (Named & { price?: number })[];
  makers?: Named[];
  clusters?: Named[];
  categories?: Named[];
  queries?: string[];
}
interface Entry {
  href: string;
  words: string;
}

export class SearchBox extends HTMLElement {
  private readonly list = document.createElement('div');
  private input: HTMLInputElement | null = null;
  private asking: AbortController | null = null;
  private timer = 0;
  private active = -1;

  connectedCallback(): void {
    this.input = this.querySelector('input[type="search"]');
    if (this.input === null) return;
    this.list.id = 'suggestions';
    this.list.className = 'suggestions';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.dataset['label'] ?? '');
    this.list.hidden = true;
    this.append(this.list);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id, 'aria-expanded': 'false' }))
      this.input.setAttribute(name, value);
    this.input.addEventListener('input', () => this.later());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.addEventListener('focusout', () => setTimeout(() => this.contains(document.activeElement) || this.close(), 150));
  }

  private later(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    if (this.input === null || this.input.value.trim() === '') this.close();
    else this.timer = window.setTimeout(() => void this.ask(), 120);
  }

  private async ask(): Promise<void> {
    const typed = this.input?.value.trim() ?? '';
    const asking = new AbortController();
    this.asking = asking;
    try {
      const answer = await fetch(`${this.dataset['suggest'] ?? '/suggest'}?q=${encodeURIComponent(typed)}`, {
        signal: asking.signal,
        headers: { accept: 'application/json' },
      });
      if (answer.ok) this.show((await answer.json()) as Suggested);
    } catch {
      if (!asking.signal.aborted) this.close();
    }
  }

  private show(found: Suggested): void {
    const base = (this.dataset['suggest'] ?? '').replace(/\/suggest$/, '');
    const to = (folder: string, named: Named[] | undefined): Entry[] =>
      (named ?? []).map(({ slug, name }) => ({ href: `${base}/${folder}/${encodeURIComponent(slug)}`, words: name }));
    const groups: [string, Entry[]][] = [
      ['queries', (found.queries ?? []).map((query) => ({ href: `${base}/search?q=${encodeURIComponent(query)}`, words: query }))],
      ['products', to('products', found.products)],
      ['makers', to('makers', found.makers)],
      ['places', to('clusters', found.clusters)],
      ['categories', to('categories', found.categories)],
    ];
    this.list.replaceChildren(...groups.filter(([, entries]) => entries.length > 0).map(([name, entries]) => this.group(this.dataset[name] ?? '', entries)));
    this.options().forEach((option, index) => (option.id = `suggestion-${index}`));
    this.active = -1;
    this.open(this.options().length > 0);
  }

  private group(title: string, entries: Entry[]): HTMLElement {
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', title);
    const head = document.createElement('p');
    head.textContent = title;
    head.setAttribute('aria-hidden', 'true');
    group.append(head);
    for (const { href, words } of entries) {
      const option = document.createElement('a');
      option.href = href;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = words;
      group.append(option);
    }
    return group;
  }

  private onKey(event: KeyboardEvent): void {
    const options = this.options();
    if (event.key === 'Escape') this.close();
    if (this.list.hidden || options.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.mark((this.active + step + options.length + 1) % (options.length + 1));
    }
    if (event.key === 'Enter' && options[this.active] !== undefined) {
      event.preventDefault();
      options[this.active]?.click();
    }
  }

  // One place beyond the last option is the field itself.
  private mark(place: number): void {
    const options = this.options();
    this.active = place === options.length ? -1 : place;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === this.active)));
    const chosen = options[this.active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen === undefined) this.input?.removeAttribute('aria-activedescendant');
    else this.input?.setAttribute('aria-activedescendant', chosen.id);
  }

  private options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.input?.setAttribute('aria-expanded', String(isOpen));
    this.input?.removeAttribute('aria-activedescendant');
  }

  private close(): void {
    this.asking?.abort();
    this.active = -1;
    this.open(false);
  }
}
