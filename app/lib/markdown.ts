// Markdown to HTML. micromark escapes raw HTML and drops dangerous addresses by itself (CommonMark; trust.md T35).
import { micromark } from 'micromark';

/** Safe HTML of a text that a person wrote. */
export function markdownToHtml(text: string): string {
  return micromark(text, { allowDangerousHtml: false, allowDangerousProtocol: false });
}
