// When the custom elements may begin: at once on public pages; on pages that React hydrates, after that.

export const hydratedEvent = 'shop:hydrated';

/** Hydration that never ends (its script did not arrive) keeps them from nothing for longer than this. */
const patienceMs = 8_000;

export function afterHydration(begin: () => void): void {
  if (document.body.dataset['hydrates'] === undefined) {
    begin();
    return;
  }
  let begun = false;
  const once = (): void => {
    if (!begun) begin();
    begun = true;
  };
  document.addEventListener(hydratedEvent, once, { once: true });
  setTimeout(once, patienceMs);
}
