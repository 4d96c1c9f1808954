// The house's rules as lint: types are exact, sizes bounded, words and addresses come from their tables.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const restricted = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings come from infra/env.server.ts.' },
  {
    selector: "CallExpression[callee.property.name='$queryRawUnsafe'], CallExpression[callee.property.name='$executeRawUnsafe']",
    message: 'Use run() of infra/db/sql.ts.',
  },
  { selector: "MemberExpression[object.name='Prisma'][property.name='raw']", message: 'No raw SQL fragments.' },
];
const noClock = [{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is passed in (now), never read inside the market.' }];
// No amount is a float: no fractions, no division and no rounding where money is reckoned; shares are bigint floors or largest remainders (lib/money.ts).
const noFloatMoney = [
  { selector: "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']", message: 'Money and quantities are integers.' },
];
const wholeMoney = [
  { selector: 'Literal[raw=/^[0-9][0-9_]*\\.[0-9]/]', message: 'A fraction where money is reckoned: shares are basis points (lib/money.ts).' },
  {
    selector: "BinaryExpression[operator='/']:not([right.value=1000]):not(:has(CallExpression[callee.name='BigInt'])):not(:has(Literal[bigint]))",
    message: 'Division makes floats: portionOf() or splitByLargestRemainder() of lib/money.ts.',
  },
  {
    selector: "CallExpression[callee.property.name='toFixed'], CallExpression[callee.object.name='Math'][callee.property.name='round']",
    message: 'Money is never rounded after the fact: floors and largest remainders (lib/money.ts).',
  },
];
// No update after a read without a condition: changes of rows that others change too are updateMany() or a Kysely update, and say in `where` what was read.
const contested =
  '/^(purchase|order|orderLine|payment|paymentShare|refund|pool|hold|earning|makerDebt|makerReserve|payout|payoutTerms|advance|dispute|returnCase|coupon|couponUse|scheduledPrice|basketDiscount|commissionRule|stripeDeposit)$/';
const conditionalUpdates = [
  {
    selector: `CallExpression[callee.property.name=/^(update|upsert|delete)$/][callee.object.property.name=${contested}]`,
    message: 'Use updateMany() with what must still hold in `where`, and look at the count.',
  },
  {
    selector: `CallExpression[callee.property.name='updateMany'][callee.object.property.name=${contested}] > ObjectExpression > Property[key.name='where'] > ObjectExpression[properties.length=1] > Property[key.name='id']`,
    message: 'An update by id alone forgets what was read: say in `where` what must still hold.',
  },
];
// Statements of one message are done in the order in which they stand (decision 022), which is the order of their locks: the list is written out, so that
// this order can be read, and none of it asks again behind an await, where it would come in between as chance has it.
const together = "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|any|race)$/]";
const withTx = ":has(Identifier[name='tx'])";
const locksInOrder = [
  {
    selector: `${together} > *.arguments:not(ArrayExpression)${withTx}, ${together} > ArrayExpression.arguments > SpreadElement${withTx}`,
    message: 'What is locked together, and in which order, is decided by a list of rows: lock them by one statement in id order, or one after the other.',
  },
  {
    selector: `${together} > ArrayExpression.arguments :function[async=true]${withTx}`,
    message: 'It asks again behind an await, in no order with the others: only whole questions stand in one Promise.all.',
  },
  {
    selector: `CallExpression[callee.object.name='Promise'][callee.property.name=/^(allSettled|any|race)$/]${withTx}`,
    message: 'After a fault the transaction is over, for the others too: Promise.all.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'build/',
      'node_modules/',
      '.data/',
      'app/paraglide/',
      'app/infra/db/generated/',
      'test-results/',
      '*.mjs',
      '*.cjs',
      'scripts/*.mjs',
      'app/domain/edges.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['eslint.config.js', 'remix.config.js'] }, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'react-hooks': hooks },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restricted],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['app/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['app/domain/**', 'app/flows/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted, ...noClock, ...noFloatMoney, ...conditionalUpdates, ...locksInOrder] },
  },
  {
    files: [
      'app/domain/{advances,disputes,ledger,orders,payments,pricing,promotions,returns,settlement,stock}/**',
      'app/flows/{advance,aftersale,checkout,disputes,payment,payout,pricing,reconciliation}/**',
      'app/flows/*-{advance,dispute,fee,interest,order,payment,payout,payouts,purchase,refund,return}.server.ts',
      'app/lib/law/refund.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted, ...noClock, ...noFloatMoney, ...conditionalUpdates, ...locksInOrder, ...wholeMoney] },
  },
  {
    files: [
      'app/infra/env.server.ts',
      'server/**',
      'scripts/**',
      'tests/**',
      '*.config.ts',
      'prisma/**',
      'app/infra/stripe/sandbox/serve.ts',
      'app/infra/db/sql.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**', 'prisma/seed/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'max-lines-per-function': 'off', 'max-params': 'off' } },
  { files: ['prisma/seed/content/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
