// Titles of the account pages; none of them belongs into a search engine.
import { m } from '#app/paraglide/messages.js';

export function accountMeta(title: string, description: string) {
  return [{ title: `${title} · ${m.shell_brand()}` }, { name: 'description', content: description }, { name: 'robots', content: 'noindex' }];
}
