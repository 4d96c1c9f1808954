// A database that is not there: the schema engine asks for the server's version even when it only compares two schemas.
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';

import type { MigrationAdapter } from './adapter.ts';

const names = { provider: 'postgres', adapterName: '@prisma/adapter-pg' } as const;

/** An adapter that answers "schema public exists, PostgreSQL 16" and refuses everything else. */
export function offlineAdapter(): MigrationAdapter {
  const refuse = () => Promise.reject(new Error('There is no database here: only schemas are compared.'));
  const database: SqlDriverAdapter = {
    ...names,
    queryRaw: ({ sql }) => {
      if (!sql.includes('server_version_num')) return refuse();
      return Promise.resolve({
        columnNames: ['exists', 'version', 'numeric_version'],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, 'PostgreSQL 16.0', 160_000]],
      });
    },
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(database);
  return { factory: { ...names, connect, connectToShadowDb: refuse }, lastError: () => null, close: () => Promise.resolve() };
}
