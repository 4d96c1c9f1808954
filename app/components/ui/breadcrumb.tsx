// The way to this page.
import { m } from '#app/paraglide/messages.js';

export interface Step {
  label: string;
  href: string;
}

export function Breadcrumb({ steps }: { steps: readonly Step[] }) {
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
