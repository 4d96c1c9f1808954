// The footer of every page.
export function SiteFooter({ frame }: { frame: 'shop' | 'desk' | 'plain' }) {
  return <footer data-frame={frame} />;
}
