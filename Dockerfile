# A server and what it needs, run by nobody on a system without a shell.
FROM node:24-bookworm-slim AS build
WORKDIR /quarterdeck
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN node scripts/assemble.mjs /server
# Names of Node's inner functions, which only a debugger reads: 18 MB.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends binutils && \
  strip /usr/local/bin/node

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /server /server
WORKDIR /server
USER nonroot
EXPOSE 3000
# Memory that threads free goes back to the system sooner, large pieces at once.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=4194304
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s \
  CMD ["/usr/local/bin/node", "scripts/check-health.mjs"]
CMD ["/usr/local/bin/node", "--max-semi-space-size=4", "--heap-growing-percent=15", "--single-threaded-gc", \
  "scripts/serve.mjs"]
