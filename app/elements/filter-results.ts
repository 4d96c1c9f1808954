// <filter-results>: choices, sorts and pages of a list swap the parts of the page that they change, without a full load; the address follows,
// back works, a stale answer is dropped. Parts are marked data-swap="name"; what is outside them stays as it is. Without scripts the form's
// button and the links do the same by loading the page.

const sliderPauseMs = 300;

export class FilterResults extends HTMLElement {
  private asking: AbortController | null = null;
  private timer = 0;
  private released: Promise<void> = Promise.resolve();
  /** A part that waits until nobody types in it any more. */
  private late: { part: HTMLElement; next: HTMLElement } | null = null;

  connectedCallback(): void {
    this.addEventListener('change', this.onChange);
    this.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onClick);
    this.addEventListener('auxclick', this.onOtherClick);
    this.addEventListener('pointerdown', this.onPress);
    this.addEventListener('focusout', this.onLeave);
    addEventListener('popstate', this.onPop);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.onPop);
    this.asking?.abort();
  }

  private readonly onChange = (event: Event): void => {
    const { target } = event;
    const form = target instanceof HTMLElement ? target.closest('form') : null;
    if (form === null || !form.reportValidity()) return;
    // A handle that is moved by keys changes with each step: the last one counts.
    const pause = target instanceof HTMLInputElement && target.type === 'range' ? sliderPauseMs : 0;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.go(addressOf(form), 'push'), pause);
  };

  private readonly onSubmit = (event: SubmitEvent): void => {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    this.closeSheet();
    void this.go(addressOf(event.target), 'push');
  };

  private readonly onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    countClick(link);
    // Whoever opens it beside this page goes there by the browser's own means.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || link.target !== '') return;
    event.preventDefault();
    const isPage = link.rel === 'next' || link.rel === 'prev';
    void this.go(link.href, 'push').then(() => isPage && this.scrollIntoView({ block: 'start' }));
  };

  private readonly onOtherClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null && event.button === 1) countClick(link);
  };

  // What lies under a pressed pointer is not exchanged: the click would be lost.
  private readonly onPress = (): void => {
    this.released = new Promise((done) => {
      const end = (): void => void setTimeout(done);
      addEventListener('pointerup', end, { once: true });
      addEventListener('pointercancel', end, { once: true });
    });
  };

  private readonly onLeave = (): void => {
    setTimeout(() => void this.released.then(() => this.late !== null && !this.hasAttribute('aria-busy') && this.exchange(this.late.part, this.late.next)));
  };

  private readonly onPop = (): void => void this.go(location.href, 'stay');

  // One at a time: a new choice drops the answer that is still on its way.
  private async go(address: string, history: 'push' | 'stay'): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      await this.released;
      if (asking.signal.aborted) return;
      if (!answer.ok || !this.swap(page)) throw new Error('not a list');
      const found = answer.redirected ? answer.url : address;
      if (history === 'push' && found !== location.href) window.history.pushState(null, '', found);
      document.title = page.title;
      this.removeAttribute('aria-busy');
    } catch {
      if (!asking.signal.aborted) location.assign(address);
    }
  }

  private swap(page: Document): boolean {
    const parts = [...this.querySelectorAll<HTMLElement>('[data-swap]')];
    const fresh = parts.map((part) => page.querySelector<HTMLElement>(`[data-swap="${part.dataset['swap'] ?? ''}"]`));
    if (parts.length === 0 || fresh.includes(null)) return false;
    const focused = document.activeElement;
    const kept = markOf(focused);
    parts.forEach((part, index) => {
      const next = fresh[index];
      if (next != null) this.exchange(part, next);
    });
    // What was focused may be gone (a chip that was taken away): then the reader goes on at the results.
    if (focused !== null && !focused.isConnected) {
      const again = kept === null ? null : this.querySelector<HTMLElement>(kept);
      (again ?? this.querySelector<HTMLElement>('[data-landing]'))?.focus({ preventScroll: true });
    }
    return true;
  }

  // Words that did not change are not said again by a live part; a number that is being typed is left alone.
  private exchange(part: HTMLElement, next: HTMLElement): void {
    const focused = document.activeElement;
    const isTyping = focused instanceof HTMLInputElement && focused.type === 'number' && part.contains(focused);
    this.late = isTyping ? { part, next } : this.late?.part === part ? null : this.late;
    if (!isTyping && next.innerHTML !== part.innerHTML) part.replaceChildren(...next.childNodes);
  }

  private closeSheet(): void {
    for (const sheet of this.querySelectorAll<HTMLElement>('[popover]:popover-open')) sheet.hidePopover();
  }
}

/** What finds the focused control again after its part was swapped. */
function markOf(focused: Element | null): string | null {
  if (focused === null || focused === document.body) return null;
  if (focused.id !== '') return `#${CSS.escape(focused.id)}`;
  if (focused instanceof HTMLInputElement) return `input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`;
  const mark = focused.getAttribute('data-key');
  return mark === null ? null : `[data-key="${CSS.escape(mark)}"]`;
}

/** The address of a GET form; empty fields stay out of it. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value !== '') query.append(name, value);
  const address = new URL(form.action);
  address.search = query.toString();
  return address.href;
}

/** Tells that a result was opened: the query and its place in the list, nothing else. */
function countClick(link: HTMLAnchorElement): void {
  const list = link.closest<HTMLElement>('[data-clicks]');
  if (list === null) return;
  const place = [...list.querySelectorAll('a.name')].indexOf(link);
  if (place < 0) return;
  const { clicks = '', q = '', mark = '', first = '1' } = list.dataset;
  const product = link.pathname.split('/').pop() ?? '';
  navigator.sendBeacon(clicks, new URLSearchParams({ q, mark, position: String(Number(first) + place), product }));
}
