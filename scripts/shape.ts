// The shape of the house against its budgets, beside the best peer of each measure. Fails when a hard budget is broken.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

import { filesUnder, root } from './fingerprint.ts';

interface Measured {
  file: string;
  lines: number;
  functions: { name: string; lines: number }[];
  anys: number;
  casts: number;
  nonNulls: number;
  readsDatabase: boolean;
}

const sources = ['app', 'server', 'scripts']
  .flatMap((part) => filesUnder(join(root, part)))
  .filter((file) => /\.tsx?$/.test(file) && !/paraglide|generated|\.test\.ts$|\.d\.ts$/.test(file))
  .map(measure);

function measure(path: string): Measured {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const measured: Measured = {
    file: relative(root, path),
    lines: text.split('\n').length - 1,
    functions: [],
    anys: 0,
    casts: 0,
    nonNulls: 0,
    readsDatabase: /\.page\.tsx$/.test(path) && /infra\/db\/|prisma/.test(text),
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) measured.anys += 1;
    if (ts.isNonNullExpression(node)) measured.nonNulls += 1;
    if (ts.isAsExpression(node) && node.type.getText(tree) !== 'const') measured.casts += 1;
    const name = functionName(node);
    if (name !== null) measured.functions.push({ name, lines: span(tree, node) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return measured;
}

function functionName(node: ts.Node): string | null {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name !== undefined && node.body !== undefined) return node.name.getText();
  if (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isArrowFunction(node.initializer)) return node.name.getText();
  return null;
}

function span(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getEnd()).line - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
const total = lines.reduce((sum, count) => sum + count, 0);
const longest = sources.reduce((a, b) => (a.lines >= b.lines ? a : b));
const functions = sources.flatMap((source) => source.functions.map((one) => ({ ...one, file: source.file })));
const long = functions.filter((one) => one.lines > 50);
const hard = functions.filter((one) => one.lines > (one.file.endsWith('x') ? 120 : 60));
const loaders = functions.filter((one) => one.file.startsWith('app/routes/') && (one.name === 'loader' || one.name === 'action'));
const longLoaders = loaders.filter((one) => one.lines > 40);
const per1000 = (count: number): string => ((count * 1000) / total).toFixed(2);
const sum = (pick: (source: Measured) => number): number => sources.reduce((count, source) => count + pick(source), 0);

const rows: [string, string, string, string, boolean][] = [
  ['files / lines', '116 / 11k (epic-stack)', '', `${sources.length} / ${(total / 1000).toFixed(1)}k`, true],
  ['longest file', '372 (epic-stack)', '300', `${longest.lines} ${longest.file}`, longest.lines <= 300],
  ['median file', '38 (medusa)', '<= 70', String(lines[Math.floor(lines.length / 2)] ?? 0), (lines[Math.floor(lines.length / 2)] ?? 0) <= 70],
  [
    'functions over 50 lines',
    '4.1 % (vendure)',
    '<= 2 %',
    `${((long.length * 100) / functions.length).toFixed(1)} % (${long.length} of ${functions.length})`,
    long.length <= functions.length * 0.02,
  ],
  ['functions over the hard limit', '-', '0', hard.map((one) => `${one.file}:${one.name} ${one.lines}`).join(', ') || '0', hard.length === 0],
  [
    'loaders and actions over 40 lines',
    '15 % (hydrogen)',
    '0',
    longLoaders.map((one) => `${one.file}:${one.name} ${one.lines}`).join(', ') || `0 of ${loaders.length}`,
    longLoaders.length === 0,
  ],
  [
    'pages that touch the database client',
    '11 % (documenso)',
    '0',
    String(sources.filter((source) => source.readsDatabase).length),
    sources.every((source) => !source.readsDatabase),
  ],
  ['any per 1000 lines', '0.14 (documenso)', '0', per1000(sum((one) => one.anys)), sum((one) => one.anys) === 0],
  ['casts per 1000 lines', '1.03 (documenso)', '<= 0.5', per1000(sum((one) => one.casts)), sum((one) => one.casts) <= total * 0.0005],
  ['non-null ! per 1000 lines', '0 (epic-stack)', '0', per1000(sum((one) => one.nonNulls)), sum((one) => one.nonNulls) === 0],
];

console.log(
  rows
    .map(([name, peer, budget, ours, kept]) => `${kept ? '  ' : '! '}${name.padEnd(38)} best peer ${peer.padEnd(22)} budget ${budget.padEnd(8)} ours ${ours}`)
    .join('\n'),
);
if (process.argv.includes('--casts'))
  console.log(
    sources
      .filter((one) => one.casts > 0)
      .map((one) => `${one.casts} ${one.file}`)
      .join('\n'),
  );
if (process.argv.includes('--long')) console.log(long.map((one) => `${one.lines} ${one.file}:${one.name}`).join('\n'));
process.exit(rows.every((row) => row[4]) ? 0 : 1);
