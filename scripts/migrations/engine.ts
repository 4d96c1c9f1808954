// Prisma's schema engine as WebAssembly: the official engine without its download.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

import type { MigrationAdapter } from './adapter.ts';

export type Engine = Awaited<ReturnType<typeof bindings.SchemaEngine.new>>;

let loaded: Promise<void> | null = null;
let panic = '';

async function loadEngine(): Promise<void> {
  const registry = { set_message: (text: string) => (panic = text), get: () => panic };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const file = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')), 'schema_engine_bg.wasm');
  // The generated bindings export more than their types say: the functions which the module imports.
  const imports: WebAssembly.ModuleImports = Object.fromEntries(Object.entries(bindings));
  // The engine sets a ten-second limit on waiting for its lock and never clears it: it must not keep the process alive.
  const timer = Object.keys(imports).find((name) => name.startsWith('__wbg_setTimeout_'));
  if (timer !== undefined) imports[timer] = (run: () => void, delay: number) => setTimeout(run, delay >>> 0).unref();
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': imports });
  const adopt = imports['__wbg_set_wasm'];
  const start = instance.exports['__wbindgen_start'];
  if (typeof adopt !== 'function' || typeof start !== 'function') {
    throw new Error('@prisma/schema-engine-wasm has another shape than expected.');
  }
  Reflect.apply(adopt, undefined, [instance.exports]);
  Reflect.apply(start, undefined, []);
}

/**
 * Runs `work` with an engine bound to the adapter's database, and closes both.
 * Throws an Error whose message holds the engine's words and, before them, the database's own.
 */
export async function withEngine<T>(adapter: MigrationAdapter, work: (engine: Engine) => Promise<T>): Promise<T> {
  loaded ??= loadEngine();
  await loaded;
  panic = '';
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapter.factory);
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw new Error(explain(error, adapter), { cause: error });
  } finally {
    await adapter.close();
  }
}

function explain(error: unknown, adapter: MigrationAdapter): string {
  const failed = adapter.lastError();
  if (failed === null) return [panic, error instanceof Error ? error.message : String(error)].filter((word) => word !== '').join('\n');
  const { message, code, detail, hint, where, position } = failed.error;
  const place = position === undefined ? '' : ` at line ${String(lineOf(failed.script, Number(position)))} of the script`;
  return [`${message} (${code ?? 'no code'})${place}`, detail, hint, where].filter((word) => word !== undefined).join('\n');
}

function lineOf(script: string, position: number): number {
  return script.slice(0, position).split('\n').length;
}
