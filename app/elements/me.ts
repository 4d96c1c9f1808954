// What is personal on a page that is the same for everyone: one small request after load, shared by the elements that need it.

export interface Me {
  name: string | null;
  desks: { maker: boolean; admin: boolean; region: boolean };
  cartCount: number;
  /** Pieces left this moment, by offer; only on a product's page. */
  stock: Record<string, number>;
}

let asked: Promise<Me | null> | undefined;

/** Null when it cannot be had: the page works without. `again` asks anew. */
export function readMe(again = false): Promise<Me | null> {
  if (again) asked = undefined;
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Me | null> {
  const product = document.querySelector<HTMLElement>('offer-picker')?.dataset['product'];
  try {
    const answer = await fetch(product === undefined ? '/me.json' : `/me.json?product=${encodeURIComponent(product)}`, {
      headers: { accept: 'application/json' },
    });
    return answer.ok ? ((await answer.json()) as Me) : null;
  } catch {
    return null;
  }
}
