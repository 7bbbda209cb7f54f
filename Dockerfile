# Builds service, command line and workbench, then keeps only what they need to run.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --include=dev --no-audit --no-fund
RUN NX_DAEMON=false npx nx run-many --targets=build --parallel=1 --skip-nx-cache --output-style=stream \
 && find libs apps migrations tools -type d -name test -prune -exec rm -rf {} + \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TIDEWAITER_HOME=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/apps apps
COPY --from=build /app/libs libs
COPY --from=build /app/migrations migrations
COPY --from=build /app/tools tools
COPY --from=build /app/rules rules
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=240s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process: it gets the signals of `docker stop` itself.
CMD ["node", "apps/decision-service/dist/main.js"]
