// The list under the search field: groups of options in the listbox pattern of WAI-ARIA. Text is set as text, never as markup.

export interface Entry {
  href: string;
  words: string;
  lang?: string | undefined;
  /** A second line: a price, a craft, a place. */
  note?: string | undefined;
  /** Address of a small picture. */
  picture?: string | undefined;
  /** A search of this device, which can be forgotten. */
  isRecent?: boolean;
}
export interface Group {
  title: string;
  entries: readonly Entry[];
}

/** Fills the listbox; options are numbered in order. */
export function fillList(list: HTMLElement, groups: readonly Group[]): HTMLAnchorElement[] {
  list.replaceChildren(...groups.filter(({ entries }) => entries.length > 0).map(groupOf));
  const options = [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  options.forEach((option, index) => (option.id = `suggestion-${String(index)}`));
  return options;
}

function groupOf({ title, entries }: Group): HTMLElement {
  const group = element('div', { role: 'group', 'aria-label': title });
  const head = element('p', { 'aria-hidden': 'true' });
  head.textContent = title;
  group.append(head, ...entries.map(optionOf));
  return group;
}

function optionOf({ href, words, lang, note, picture, isRecent }: Entry): HTMLElement {
  const option = element('a', { href, role: 'option', 'aria-selected': 'false', tabindex: '-1', ...(isRecent === true ? { 'data-recent': words } : {}) });
  if (picture !== undefined) option.append(element('img', { src: picture, alt: '', width: '40', height: '50', loading: 'lazy', decoding: 'async' }));
  const text = element('span', lang === undefined ? {} : { lang });
  text.textContent = words;
  option.append(text);
  if (note !== undefined && note !== '') {
    const small = element('small', {});
    small.textContent = note;
    option.append(small);
  }
  if (isRecent === true) {
    const cross = element('span', { 'data-forget': '', 'aria-hidden': 'true' });
    cross.textContent = '×';
    option.append(cross);
  }
  return option;
}

/** An element with attributes. */
export function element(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
