// <picture-gallery>: thumbnails that turn the strip of pictures without moving the page, arrow keys, and a large view.
// Without it the thumbnails are anchors into the strip and each picture links to its largest file.

export class PictureGallery extends HTMLElement {
  private strip: HTMLElement | null = null;
  private thumbs: HTMLAnchorElement[] = [];

  connectedCallback(): void {
    this.strip = this.querySelector('[data-strip]');
    this.thumbs = [...this.querySelectorAll<HTMLAnchorElement>('[data-thumbs] a')];
    if (this.strip === null) return;
    this.addEventListener('click', this.onClick);
    this.addEventListener('keydown', this.onKey);
    const seen = new IntersectionObserver((entries) => this.mark(entries), { root: this.strip, threshold: 0.6 });
    for (const figure of this.strip.children) seen.observe(figure);
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey) return;
    const link = event.target.closest('a');
    if (link === null) return;
    const place = this.thumbs.indexOf(link);
    event.preventDefault();
    if (place >= 0) this.show(place);
    else this.enlarge(link);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = this.thumbs.findIndex((thumb) => thumb.getAttribute('aria-current') === 'true');
    if (step === 0 || at < 0) return;
    event.preventDefault();
    const next = Math.min(this.thumbs.length - 1, Math.max(0, at + step));
    this.show(next);
    if (document.activeElement instanceof HTMLAnchorElement && this.thumbs.includes(document.activeElement)) this.thumbs[next]?.focus();
  };

  private show(place: number): void {
    const figure = this.strip?.children[place];
    if (this.strip === null || !(figure instanceof HTMLElement)) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.strip.scrollTo({ left: figure.offsetLeft - this.strip.offsetLeft, behavior: calm ? 'auto' : 'smooth' });
  }

  private mark(entries: IntersectionObserverEntry[]): void {
    const shown = entries.find((entry) => entry.isIntersecting)?.target;
    if (shown === undefined || this.strip === null) return;
    const place = [...this.strip.children].indexOf(shown);
    this.thumbs.forEach((thumb, index) => thumb.setAttribute('aria-current', String(index === place)));
  }

  private enlarge(link: HTMLAnchorElement): void {
    const small = link.querySelector('img');
    const dialog = document.createElement('dialog');
    dialog.className = 'large-picture';
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button';
    close.dataset['kind'] = 'secondary';
    close.textContent = this.dataset['close'] ?? '';
    const image = document.createElement('img');
    image.src = link.href;
    image.alt = small?.alt ?? '';
    dialog.append(close, image);
    dialog.setAttribute('aria-label', image.alt);
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }
}
