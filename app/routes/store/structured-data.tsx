// Structured data for search engines (schema.org), in a data block that no script policy needs to allow.
import { jsonForScript } from './page-meta.ts';

export function StructuredData({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript({ '@context': 'https://schema.org', ...data }) }} />;
}
