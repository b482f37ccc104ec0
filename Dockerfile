# brochure in a container: docker run --rm --user "$(id -u):$(id -g)" --network none -v "$PWD:/project" brochure build
FROM python:3.13-slim

# Which commit the documents are made from is printed in them; git must trust the folder, whoever owns it.
# hadolint ignore=DL3008
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends git make \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'

WORKDIR /usr/src/brochure
COPY constraints.txt pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes --requirement constraints.txt
COPY src src
COPY templates templates
RUN pip install --no-cache-dir --no-deps --no-build-isolation . \
    && useradd --uid 1000 --create-home writer \
    && install --directory --mode 1777 /var/cache/brochure

USER 1000
ENV BROCHURE_CACHE=/var/cache/brochure
WORKDIR /project
ENTRYPOINT ["brochure"]
CMD ["build"]
