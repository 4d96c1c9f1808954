// Where Prisma finds the schema (every *.prisma file under prisma/), the migrations and the seed.
// DATABASE_URL is needed by `prisma migrate deploy` and `prisma studio` alone; generate runs without it.
import { defineConfig } from 'prisma/config';

const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed/seed.ts' },
  ...(url === undefined ? {} : { datasource: { url } }),
});
