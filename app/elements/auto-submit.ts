// <auto-submit>: a form of filters that applies itself when a choice is made; its button stays for keyboards and for doing without scripts.
// `data-media`: only where this media query matches (a sheet of filters on a phone is applied by its button, once).

export class AutoSubmit extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.onChange);
    this.addEventListener('submit', this.onSubmit);
  }

  private readonly onChange = (event: Event): void => {
    const { target } = event;
    const media = this.dataset['media'];
    if (media !== undefined && !matchMedia(media).matches) return;
    if (target instanceof HTMLInputElement && (target.type === 'number' || target.type === 'search' || target.type === 'text')) return;
    this.querySelector('form')?.requestSubmit();
  };

  // Empty fields stay out of the address.
  private readonly onSubmit = (event: Event): void => {
    if (!(event.target instanceof HTMLFormElement)) return;
    const empty = [...event.target.elements].filter((one) => (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) && one.value === '');
    for (const field of empty) field.setAttribute('disabled', '');
    setTimeout(() => empty.forEach((field) => field.removeAttribute('disabled')));
  };
}
