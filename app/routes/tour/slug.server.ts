// The slug of an address, before a query sees it: anything else is simply not there.
import { notFound } from '#app/http/answer.server.ts';

/** The slug as it may lie in the database; 404 (thrown) for all else. */
export function requireSlug(params: { slug?: string | undefined }): string {
  const { slug = '' } = params;
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(slug)) throw notFound();
  return slug;
}
