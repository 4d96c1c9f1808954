// The header of every page.
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

export function SiteHeader({ frame }: { frame: 'shop' | 'desk' | 'plain' }) {
  return (
    <header data-frame={frame}>
      <a href={url('home')}>{m.shell_brand()}</a>
    </header>
  );
}
