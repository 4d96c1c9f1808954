// <offer-picker>: the list of offers becomes pills, one row per option; the chosen offer's price, shipping and stock are shown live.
// Without it every offer is a radio button in the form. It never chooses for the buyer unless there is one offer only.
import { readMe } from './me.ts';

interface Choice {
  radio: HTMLInputElement;
  row: HTMLElement;
  /** Option values; offers of a hall carry the hall's name as one more. */
  values: string[];
}

export class OfferPicker extends HTMLElement {
  private choices: Choice[] = [];
  private picked: (string | undefined)[] = [];

  connectedCallback(): void {
    this.choices = [...this.querySelectorAll<HTMLElement>('[data-offer]')].flatMap((row) => {
      const radio = row.querySelector('input');
      return radio === null ? [] : [{ radio, row, values: (row.dataset['offer'] ?? '').split('\n') }];
    });
    void this.showStock();
    if (this.choices.length < 2) return;
    this.build();
    this.querySelector('form')?.addEventListener('submit', this.onSubmit);
    this.addEventListener('change', this.onChange);
    this.refresh();
  }

  private build(): void {
    const list = this.querySelector<HTMLElement>('[data-offers]');
    const labels = (this.dataset['options'] ?? '').split('\n');
    if (list === null) return;
    list.hidden = true;
    for (const { radio } of this.choices) radio.required = false;
    const groups = labels.map((label, place) => this.group(label, place));
    list.before(...groups.filter((group) => group.querySelectorAll('input').length > 1));
    groups.forEach((group, place) => {
      if (group.querySelectorAll('input').length === 1) this.picked[place] = this.choices[0]?.values[place];
    });
  }

  private group(label: string, place: number): HTMLFieldSetElement {
    const group = document.createElement('fieldset');
    group.className = 'group pills';
    const legend = document.createElement('legend');
    legend.textContent = label;
    const row = document.createElement('div');
    row.className = 'button-row';
    for (const value of new Set(this.choices.map((choice) => choice.values[place] ?? ''))) row.append(this.pill(value, place));
    group.append(legend, row);
    return group;
  }

  private pill(value: string, place: number): HTMLLabelElement {
    const pill = document.createElement('label');
    pill.className = 'pill-choice';
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = `pick-${place}`;
    input.value = value;
    // Belongs to no form: only the offer is sent.
    input.setAttribute('form', '');
    const words = document.createElement('span');
    words.textContent = value;
    input.addEventListener('change', () => {
      this.picked[place] = value;
      this.refresh();
    });
    pill.append(input, words);
    return pill;
  }

  private readonly onChange = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'offerId') this.refresh();
  };

  private fits(choice: Choice, leaveOut = -1): boolean {
    return this.picked.every((value, place) => place === leaveOut || value === undefined || choice.values[place] === value);
  }

  private refresh(): void {
    const places = this.choices[0]?.values.length ?? 0;
    const complete = this.picked.filter((value) => value !== undefined).length === places;
    const chosen = complete ? this.choices.find((choice) => this.fits(choice)) : undefined;
    for (const choice of this.choices) choice.radio.checked = choice === chosen;
    for (const input of this.querySelectorAll<HTMLInputElement>('.pills input')) {
      const place = Number(input.name.slice(5));
      const open = this.choices.some((choice) => choice.values[place] === input.value && this.fits(choice, place) && !choice.radio.disabled);
      input.toggleAttribute('data-gone', !open);
    }
    this.say('error', '');
    if (chosen !== undefined) this.showChosen(chosen);
    else if (complete) this.say('error', this.dataset['none'] ?? '');
  }

  private showChosen({ row, radio }: Choice): void {
    for (const name of ['price', 'shipping', 'stock', 'note']) {
      // An only offer has no facts of its own beside the page's.
      const words = row.querySelector(`[data-${name}]`)?.textContent;
      if (words !== undefined) for (const target of document.querySelectorAll(`[data-chosen-${name}]`)) target.textContent = words;
    }
    const quantity = this.querySelector<HTMLInputElement>('input[name="quantity"]');
    if (quantity !== null && row.dataset['free'] !== undefined) quantity.max = row.dataset['free'];
    if (radio.disabled) {
      radio.checked = false;
      this.say('error', this.dataset['gone'] ?? '');
    }
  }

  private readonly onSubmit = (event: Event): void => {
    if (this.choices.some((choice) => choice.radio.checked)) return;
    event.preventDefault();
    this.say('error', this.dataset['choose'] ?? '');
    const unpicked =
      [...this.querySelectorAll<HTMLElement>('.pills')].find((group) => group.querySelector(':checked') === null) ?? this.querySelector<HTMLElement>('.pills');
    unpicked?.querySelector('input')?.focus();
    unpicked?.scrollIntoView({ block: 'center' });
  };

  private say(name: string, words: string): void {
    const target = this.querySelector(`[data-${name}]`);
    if (target !== null) target.textContent = words;
  }

  // The cached page knows only sold out or not; the count of this moment comes with the personal request.
  private async showStock(): Promise<void> {
    const me = await readMe();
    if (me === null) return;
    for (const { radio, row } of this.choices) {
      const free = me.stock[radio.value];
      if (free === undefined || free === 0) continue;
      row.dataset['free'] = String(Math.min(free, 99));
      const words = row.querySelector('[data-stock]');
      if (words !== null && free <= Number(this.dataset['few'] ?? 0)) words.textContent = (this.dataset['left'] ?? '').replace('{n}', String(free));
      if (radio.checked) this.showChosen({ radio, row, values: [] });
    }
  }
}
