// Title and description of a desk's page.
import type { MetaDescriptor } from '@remix-run/node';

/** Desks stay out of search engines. */
export function deskMeta(title: string, desk: { name: string; description: string }): MetaDescriptor[] {
  return [{ title: `${title} · ${desk.name}` }, { name: 'description', content: desk.description }, { name: 'robots', content: 'noindex' }];
}
