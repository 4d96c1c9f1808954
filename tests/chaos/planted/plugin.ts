// The Vite plug-in of the planted build: changes exact source text behind the name of a fault, and says loudly what it did not find.
import { relative } from 'node:path';

import type { Plugin } from 'vite';

import { root } from '../../../scripts/fingerprint.ts';
import { faults } from './faults.ts';

/** The name of the fault that a process of the planted build shall have. */
export const faultSetting = 'PLANTED_FAULT';

/** Plants every fault; each is asleep until its name stands in the environment. */
export function plantFaults(): Plugin {
  const planted = new Set<string>();
  return {
    name: 'planted-faults',
    enforce: 'pre',
    transform(code, id) {
      const file = relative(root, id.split('?', 1)[0] ?? id);
      let changed = code;
      for (const { name, changes } of faults) {
        for (const change of changes.filter((one) => one.file === file)) {
          const on = `(globalThis.process.env[${JSON.stringify(faultSetting)}] === ${JSON.stringify(name)})`;
          changed = replaceOnce(changed, change.find, change.instead(on), `${name} in ${file}`);
          planted.add(name + file + change.find);
        }
      }
      return changed === code ? null : { code: changed, map: null };
    },
    buildEnd(fault) {
      const left = faults.flatMap(({ name, changes }) =>
        changes.filter(({ file, find }) => !planted.has(name + file + find)).map(({ file }) => `${name} in ${file}`),
      );
      // The browser's half of the build knows nothing of servers.
      if (fault === undefined && this.environment.name === 'ssr' && left.length > 0) throw new Error(`not planted: ${left.join(', ')}`);
    },
  };
}

function replaceOnce(code: string, find: string, instead: string, where: string): string {
  const parts = code.split(find);
  if (parts.length !== 2) throw new Error(`${where}: the text to change is there ${String(parts.length - 1)} times`);
  return parts.join(instead);
}
