#!/usr/bin/env bash
# Build the content of the manual with another generator, in a copy: $1 is zensical or properdocs, $2 the folder to work in.
# Zensical knows neither our hooks nor what they hand to the theme, so it gets its own look: pages, macros and navigation.
set -euo pipefail
generator=$1
place=${2:-$(mktemp -d)}
python3 -m venv "$place/environment"
"$place/environment/bin/python" -m pip install --quiet --require-hashes -r "requirements/exit-$generator.txt"
git archive HEAD | tar -x -C "$place"
cd "$place"
export PYTHONPATH=$place SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date +%s)}
if [ "$generator" = zensical ]; then
  sed -i -e '/custom_dir:/d' -e 's/^strict: true/strict: false/' macros/mkdocs.yml
  find docs -name '*.md' -exec sed -i '/^template: /d' {} +
  build() { environment/bin/zensical build -f mkdocs.yml; }
else
  build() { environment/bin/properdocs build -f mkdocs.yml --strict; }
fi
build > build.log 2>&1 || { tail -n 40 build.log; exit 1; }
echo "$(grep -c "page does not exist" build.log || true) links that it does not follow (it reads absolute addresses another way)."
pages=$(find site -name '*.html' | wc -l)
echo "$generator made $pages pages."
grep -q "Seoul summary 2016" site/roles/hub/index.html
[ "$pages" -ge 100 ]
