// Reads the sources of pages and resources: what does the first statement of each loader and action call?
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

import { filesUnder, root } from '../../scripts/fingerprint.ts';

export interface Declaration {
  /** file#loader or file#action */
  where: string;
  /** The function its first statement calls, or '' when it calls none or is no function written there. */
  first: string;
}

/** Every loader and action under app/ that Remix may run. */
export function readDeclarations(): Declaration[] {
  const files = [...filesUnder(join(root, 'app', 'routes')), join(root, 'app', 'root.tsx')].filter((file) =>
    /\.(page|resource|hook)\.tsx?$|root\.tsx$/.test(file),
  );
  return files.flatMap((file) => declarationsIn(file));
}

/** Files of pages and their parts whose text matches. */
export function filesCalling(pattern: RegExp): string[] {
  return filesUnder(join(root, 'app', 'routes'))
    .filter((file) => /\.tsx?$/.test(file) && pattern.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file));
}

function declarationsIn(file: string): Declaration[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return source.statements.flatMap((statement) =>
    namesOf(statement).map(({ name, body }) => ({ where: `${relative(root, file)}#${name}`, first: body === null ? '' : firstCall(body) })),
  );
}

function namesOf(statement: ts.Statement): { name: string; body: ts.Block | null }[] {
  const wanted = (name: string): boolean => name === 'loader' || name === 'action';
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined && wanted(statement.name.text) && isExported(statement))
    return [{ name: statement.name.text, body: statement.body ?? null }];
  if (ts.isVariableStatement(statement) && isExported(statement)) {
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && wanted(name.text) ? [{ name: name.text, body: bodyOf(initializer) }] : [],
    );
  }
  if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.filter((element) => wanted(element.name.text)).map((element) => ({ name: element.name.text, body: null }));
  }
  return [];
}

function isExported(statement: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
}

function bodyOf(initializer: ts.Expression | undefined): ts.Block | null {
  return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) && ts.isBlock(initializer.body)
    ? initializer.body
    : null;
}

function firstCall(body: ts.Block): string {
  const [statement] = body.statements;
  if (statement === undefined) return '';
  if (ts.isExpressionStatement(statement)) return calleeOf(statement.expression);
  if (ts.isVariableStatement(statement)) return calleeOf(statement.declarationList.declarations[0]?.initializer);
  return '';
}

function calleeOf(expression: ts.Expression | undefined): string {
  if (expression === undefined) return '';
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression;
  return ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? call.expression.text : '';
}
