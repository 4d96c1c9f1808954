// The way to this page.
import { m } from '#app/paraglide/messages.js';

export function Breadcrumb({ steps }: { steps: readonly { label: string; href: string }[] }) {
  return (
    <nav className="breadcrumb" aria-label={m.shell_breadcrumb()}>
      <ol>
        {steps.map((step) => (
          <li key={step.href}>
            <a href={step.href}>{step.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
