# One image for the web process, the jobs and the migrations (compose.yaml says which).
FROM node:24-bookworm-slim AS build
WORKDIR /shop
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts && npm rebuild esbuild
COPY . .
ENV NODE_ENV=production
RUN node scripts/generate.ts && node scripts/build.ts

FROM node:24-bookworm-slim
WORKDIR /shop
COPY --from=build /shop .
RUN mkdir /data && chown node /data
USER node
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/live').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
