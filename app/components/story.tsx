// A story told by a maker, a star or a place: Markdown made safe on the server (lib/markdown), shown in the serif voice.

/** `html` comes from markdownToHtml() alone, which lets no HTML through. */
export function Story({ html, voice = 'story', lang }: { html: string; voice?: 'story' | 'plain'; lang?: 'ko' | undefined }) {
  return <div className="prose" data-voice={voice} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
