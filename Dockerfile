# Chodo: API, web pages, worker and command in one image.
FROM node:24-bookworm-slim AS build
WORKDIR /chodo
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production CHODO_LOG=stdout
WORKDIR /chodo
COPY --from=build /chodo/package.json ./
COPY --from=build /chodo/node_modules node_modules
COPY --from=build /chodo/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "dist/apps/api/src/main.js"]
