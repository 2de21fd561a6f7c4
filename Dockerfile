FROM rust:1.95-slim-bookworm AS build
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends make && rm -rf /var/lib/apt/lists/*
COPY . .
RUN cargo build --locked --release

FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates tesseract-ocr tesseract-ocr-vie && rm -rf /var/lib/apt/lists/* \
 && useradd --system --create-home --home-dir /var/lib/tiepnhan --uid 1600 tiepnhan
COPY --from=build /src/target/release/tiepnhan /usr/local/bin/tiepnhan
USER tiepnhan
VOLUME /var/lib/tiepnhan
ENTRYPOINT ["tiepnhan"]
CMD ["run"]
