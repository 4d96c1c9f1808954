// Faults that the harness must find (trust.md 2.1), each as a change of exact source text. They live in a build of the tests alone:
// the shop has no switch for them. A text that is not there exactly once stops the build, so that no fault is planted nowhere.

/** `on` is an expression that is true while this fault is wanted. */
export interface Change {
  file: string;
  find: string;
  instead: (on: string) => string;
}

export interface Planted {
  name: string;
  /** What a careless shop does. */
  story: string;
  changes: readonly Change[];
  /** SQL before the run: the database's own guards are taken away where they would refuse what the code gets wrong. */
  prepare?: readonly string[];
}

const withoutPoolGuard = ['alter table pool drop constraint pool_law_1'];

export const faults: readonly Planted[] = [
  {
    name: 'naive-stock',
    story: 'reads how many pieces are free, then writes what it thinks is held',
    prepare: withoutPoolGuard,
    changes: [
      {
        file: 'app/domain/stock/stock.db.server.ts',
        find: 'const taken = await changePool(tx, poolId, { held: quantity, freeAtLeast: quantity });',
        instead: (on) => `
          const seen = ${on} ? await one(tx, q.selectFrom('pool').select(['onHand', 'held']).where('id', '=', poolId)) : null;
          if (seen !== null && seen.onHand - seen.held >= quantity) {
            await run(tx, q.updateTable('pool').set({ held: seen.held + quantity }).where('id', '=', poolId));
            continue;
          }
          const taken = await changePool(tx, poolId, { held: quantity, freeAtLeast: quantity });`,
      },
    ],
  },
  {
    name: 'no-webhook-deduplication',
    story: 'does the work of an event again whenever it is told again',
    changes: [
      {
        file: 'app/flows/record-payment.server.ts',
        find: "if (found.captured > 0 && !foreign) return conclude(input, 'already');",
        instead: (on) => `if (!${on} && found.captured > 0 && !foreign) return conclude(input, 'already');`,
      },
      {
        file: 'app/domain/payments/payment.db.server.ts',
        find: ".where('captured', '=', 0)\n        .returning('id'),",
        instead: (on) => `.where((row) => (${on} ? row.lit(true) : row('captured', '=', 0))).returning('id'),`,
      },
    ],
  },
  {
    name: 'new-key-per-retry',
    story: 'asks Stripe again under another idempotency key',
    changes: [
      {
        file: 'app/flows/payment/session-params.ts',
        find: 'return `session_${paymentId}_${String(Math.floor(expiresAt.getTime() / 1000))}`;',
        instead: (on) => 'return `session_${paymentId}_${String(Math.floor(expiresAt.getTime() / 1000))}${' + on + " ? String(Math.random()) : ''}`;",
      },
      {
        file: 'app/flows/send-refund.server.ts',
        find: '{ idempotencyKey: `refund_${refundId}` }',
        instead: (on) => '{ idempotencyKey: `refund_${refundId}${' + on + " ? String(Math.random()) : ''}` }",
      },
    ],
  },
  {
    name: 'time-out-is-failure',
    story: 'takes no answer of Stripe for a no',
    changes: [
      {
        file: 'app/flows/payment/close-session.server.ts',
        find: "return word.kind === 'unknown' ? null : { sessionId, word };",
        instead: (on) =>
          `if (${on} && word.kind === 'unknown') return { sessionId, word: { kind: 'ended', why: 'failed' } };
           return word.kind === 'unknown' ? null : { sessionId, word };`,
      },
      {
        file: 'app/flows/record-payment.server.ts',
        find: "if (word.kind === 'unknown') return 'unknown';",
        instead: (on) =>
          `if (${on} && word.kind === 'unknown') return applyWord({ purchaseId: input.purchaseId, sessionId, askedFor: found.sessionExpiresAt, word: { kind: 'ended', why: 'failed' } });
           if (word.kind === 'unknown') return 'unknown';`,
      },
      {
        file: 'app/flows/send-refund.server.ts',
        find: "if (reply.kind === 'unknown') return 'unknown';",
        instead: (on) =>
          `if (${on} && reply.kind === 'unknown') return inTransaction('give up', (tx, now) => fail(tx, refundId, 'time-out', now));
           if (reply.kind === 'unknown') return 'unknown';`,
      },
    ],
  },
  {
    name: 'release-before-asking',
    story: 'gives the pieces back when the time is over, and asks Stripe afterwards',
    changes: [
      {
        file: 'app/flows/settle-payment.server.ts',
        find: 'const closing = await closeSession(found);',
        instead: (on) =>
          `if (${on}) await applyWord({ purchaseId, askedFor: found.sessionExpiresAt, sessionId: found.sessionId, word: { kind: 'ended', why: 'expired' } });
           const closing = await closeSession(found);`,
      },
    ],
  },
  {
    name: 'no-reconciler',
    story: 'believes that every buyer comes back and every job is done',
    changes: [{ file: 'app/jobs/start.server.ts', find: 'loop ??= sweepForever();', instead: (on) => `if (!${on}) loop ??= sweepForever();` }],
  },
  {
    name: 'answer-before-commit',
    story: 'answers the webhook before what it says is kept',
    changes: [
      {
        file: 'app/routes/webhooks/stripe.hook.ts',
        find: "const received = await receiveStripeEvent(body, request.headers.get('stripe-signature'));",
        instead: (on) =>
          `const receiving = receiveStripeEvent(body, request.headers.get('stripe-signature'));
           if (${on}) return void receiving.catch(() => undefined), new Response('ok');
           const received = await receiving;`,
      },
    ],
  },
  {
    name: 'float-money',
    story: 'reckons the VAT on the fee with floating point and rounds in the end',
    changes: [
      {
        file: 'app/domain/ledger/ledger.ts',
        find: "posting('commission_vat_payable', negative(order.commissionVat)),",
        instead: (on) => `posting('commission_vat_payable', ${on} ? won(Math.round(order.commission * -0.1)) : negative(order.commissionVat)),`,
      },
      {
        file: 'app/domain/ledger/ledger.ts',
        find: "posting('maker_payable', negative(payable(order)), order.makerId),",
        instead: (on) =>
          `posting('maker_payable', ${on} ? won(-payable(order) - order.commissionVat + Math.round(order.commission * 0.1)) : negative(payable(order)), order.makerId),`,
      },
    ],
  },
  {
    name: 'lock-order-reversed',
    story: 'locks pools in the order in which they lie in the basket',
    changes: [
      {
        file: 'app/domain/stock/stock.ts',
        find: 'return sortedBy(sums, ([key]) => key);',
        instead: (on) => `if (${on}) return [...sums];
          return sortedBy(sums, ([key]) => key);`,
      },
    ],
  },
  {
    name: 'refund-check-then-write',
    story: 'looks what is left of a share, then writes the refund, with nobody kept away in between',
    prepare: [
      'alter table payment_share drop constraint payment_share_law_5',
      'alter table payment drop constraint payment_bounds',
      'drop trigger refund_law_5 on refund',
      'drop trigger refund_line_law_5 on refund_line',
      'drop trigger commission_line_law_7 on commission_line',
    ],
    changes: [
      {
        file: 'app/flows/refund-purchase.server.ts',
        find: 'const purchase = await lockPurchase(tx, input.purchaseId);',
        instead: (on) =>
          `const purchase = ${on}
            ? await one(tx, q.selectFrom('purchase').selectAll().where('id', '=', input.purchaseId))
            : await lockPurchase(tx, input.purchaseId);`,
      },
      {
        file: 'app/flows/refund-purchase.server.ts',
        find: 'await lockPoolsOf(tx, orders);',
        instead: (on) => `if (!${on}) await lockPoolsOf(tx, orders);`,
      },
      {
        file: 'app/flows/refund-purchase.server.ts',
        find: "import type { Tx } from '#app/infra/db/sql.ts';",
        instead: () => "import { one, q, type Tx } from '#app/infra/db/sql.ts';",
      },
      {
        file: 'app/domain/payments/refund.db.server.ts',
        find: '.where(sql<boolean>`captured - refunded >= ${amount}::bigint`)',
        instead: (on) => '.where(sql<boolean>`(${' + on + '} or captured - refunded >= ${amount}::bigint)`)',
      },
    ],
  },
  {
    name: 'coupon-check-then-increment',
    story: 'looks in the basket whether a coupon still holds, and counts its use at the end without looking again',
    prepare: ['alter table coupon drop constraint coupon_limits'],
    changes: [
      {
        file: 'app/domain/promotions/coupon.db.server.ts',
        find: ".where((where) => where.or([where('limitTotal', 'is', null), where('used', '<', where.ref('limitTotal'))]))",
        instead: (on) =>
          `.where((where) => where.or([sql<boolean>\`\${${on}}\`, where('limitTotal', 'is', null), where('used', '<', where.ref('limitTotal'))]))`,
      },
      {
        file: 'app/domain/promotions/coupon.db.server.ts',
        find: 'if (coupon.limitPerson !== null && (await usesBy(tx, couponId, use)) >= coupon.limitPerson)',
        instead: (on) => `if (!${on} && coupon.limitPerson !== null && (await usesBy(tx, couponId, use)) >= coupon.limitPerson)`,
      },
    ],
  },
  {
    name: 'hall-and-shelf-not-summed',
    story: 'puts pieces into the hall and leaves them on the shelf',
    changes: [
      {
        file: 'app/domain/stock/stock.db.server.ts',
        find: 'const left = await changeKnown(tx, fromPoolId, { onHand: -quantity });',
        instead: (on) => `const left = await changeKnown(tx, fromPoolId, { onHand: ${on} ? 0 : -quantity });`,
      },
      {
        file: 'app/domain/stock/stock.db.server.ts',
        find: "await recordMovement(tx, fromPoolId, 'moved_out', quantity, input);",
        instead: (on) => `if (!${on}) await recordMovement(tx, fromPoolId, 'moved_out', quantity, input);`,
      },
    ],
  },
  {
    name: 'amount-not-checked',
    story: 'takes "succeeded" for the whole amount',
    changes: [
      {
        file: 'app/domain/payments/payment.ts',
        find: 'if (intent.amountReceived !== expected.amount)',
        instead: (on) => `if (!${on} && intent.amountReceived !== expected.amount)`,
      },
    ],
  },
  {
    name: 'ledger-outside-transaction',
    story: 'writes the books a moment later, in a transaction of their own',
    changes: [
      {
        file: 'app/flows/payment/paid-purchase.server.ts',
        find: "await postNewJournal(tx, { kind: 'sale', reference: purchase.id, at: now, postings: saleJournal(sold) });",
        instead: (on) => `
          const sale = { kind: 'sale' as const, reference: purchase.id, at: now, postings: saleJournal(sold) };
          if (${on}) setTimeout(() => void inTransaction('books', (own) => postNewJournal(own, sale)).catch(() => undefined), 250);
          else await postNewJournal(tx, sale);`,
      },
      {
        file: 'app/flows/payment/paid-purchase.server.ts',
        find: "import { enqueue } from '#app/infra/jobs/boss.server.ts';",
        instead: () => "import { enqueue } from '#app/infra/jobs/boss.server.ts';\nimport { inTransaction } from '#app/infra/db/transaction.server.ts';",
      },
    ],
  },
  {
    name: 'expiry-by-own-clock',
    story: "asks the process's clock whether a hold is over",
    changes: [
      {
        file: 'app/flows/sweep.server.ts',
        find: ".where('u.expiresAt', '<=', await readNow())",
        instead: (on) => `.where('u.expiresAt', '<=', ${on} ? new Date() : await readNow())`,
      },
    ],
  },
  {
    name: 'snapshot-not-frozen',
    story: 'charges what things cost at the moment of the order, not what was shown',
    changes: [
      {
        file: 'app/flows/place-order.server.ts',
        find: 'if (view.priced.total !== input.expectedTotal) {',
        instead: (on) => `if (!${on} && view.priced.total !== input.expectedTotal) {`,
      },
    ],
  },
];
