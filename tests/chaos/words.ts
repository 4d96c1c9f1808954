// The words by which a buyer knows where he stands, from the shop's own Korean messages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../scripts/fingerprint.ts';

const messages = JSON.parse(readFileSync(join(root, 'messages', 'checkout', 'ko.json'), 'utf8')) as Record<string, string>;

function word(key: string): string {
  const found = messages[key];
  if (found === undefined || found.includes('{')) throw new Error(`no plain words ${key}`);
  // As React writes them.
  return found.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}

export const words = {
  /** Nobody knows yet. */
  checking: word('checkout_return_checking'),
  /** The purchase is over and nothing was charged. */
  ended: word('checkout_return_ended'),
  thanks: word('checkout_order_thanks'),
  late: word('checkout_order_late_title'),
  unpaidCancelled: word('checkout_cart_cancelled'),
  orderCancelled: word('checkout_order_said_cancelled'),
};
