#!/bin/sh
# {{ place.name }}, edition of {{ day }}: into any store that rclone knows (S3 and its like), so that a reader never meets a link to a missing file.
#   sh to-store.sh FOLDER REMOTE:BUCKET/PATH     FOLDER holds a released manual (dist/); REMOTE is set up with `rclone config`
# First what is new, to which nothing leads yet; then what changed, pages after what they show; the lists of everything; what is gone, last.
# Only what differs is sent. It needs rclone (apt-get install rclone on Debian and Ubuntu).
set -eu
folder=$1
store=$2
command -v rclone >/dev/null || { echo "rclone is missing: apt-get install rclone on Debian and Ubuntu" >&2; exit 1; }
lists='{MANIFEST,edition.json,llms.txt,sitemap.xml,sitemap.xml.gz,changes.xml,changes.json,data/pages.json,assets/search*.js}'
own='.made-by-the-focal-points-manual'
rare='*.{{ "{" }}{{ rare|join(",") }}{{ "}" }}'

send() {
  rclone copy --checksum --no-update-modtime --fast-list --exclude "/$own" --header-upload 'Cache-Control: {{ caching }}' "$@" "$folder" "$store"
}

echo "1 of 6: files whose kind a store does not know by itself" >&2
{% for ending in rare %}
send --filter '+ *.{{ ending }}' --filter '- *' --header-upload 'Content-Type: {{ types[ending] }}'
{% endfor %}
echo "2 of 6: what is new" >&2
send --ignore-existing --exclude "$rare" --exclude "/$lists"
echo "3 of 6: what changed and is no page" >&2
send --exclude "$rare" --exclude "/$lists" --exclude '*.html'
echo "4 of 6: pages" >&2
send --exclude "$rare" --exclude "/$lists"
echo "5 of 6: lists of what there is" >&2
send --exclude "$rare" --exclude '/MANIFEST'
send --filter '+ /MANIFEST' --filter '- *' --header-upload 'Content-Type: text/plain; charset=utf-8'
echo "6 of 6: what is gone" >&2
rclone sync --checksum --no-update-modtime --fast-list --delete-after --exclude "/$own" "$folder" "$store"
rclone check --checksum --fast-list --exclude "/$own" "$folder" "$store"
