#!/bin/sh
# {{ place.name }}, edition of {{ day }}: an image that holds the manual and a server, no system, no shell, and nothing to write to.
#   sh image.sh FOLDER [NAME]     FOLDER holds a released manual (dist/); NAME is that of the image
# The same folder and the same Caddy give the same image, byte for byte. It needs buildah and caddy (apt-get install buildah caddy).
# To run it:  podman run --read-only --cap-drop=all --publish 8080:8080 NAME
set -eu
folder=$(cd "$1" && pwd)
name=${2:-focal-points-manual}
here=$(cd "$(dirname "$0")" && pwd)
for program in buildah caddy; do
  command -v "$program" >/dev/null || { echo "$program is missing: apt-get install $program on Debian and Ubuntu" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/rootfs
mkdir -p "$root/srv/manual{{ place.base }}" "$root/usr/bin" "$root/etc/caddy"
cp -R "$folder/." "$root/srv/manual{{ place.base }}"
rm -f "$root/srv/manual{{ place.base }}.made-by-the-focal-points-manual"
cp -L "$(command -v caddy)" "$root/usr/bin/caddy"
# A Caddy that is linked with libraries brings them along, each at its own place; one that stands alone brings none.
(ldd "$root/usr/bin/caddy" 2>/dev/null || true) | tr ' \t' '\n\n' | grep '^/' | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
cp "$here/Caddyfile" "$root/etc/caddy/Caddyfile"
cp "$here/Containerfile" "$work/Containerfile"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
find "$root/usr/bin" "$root/lib" "$root/lib64" -type f -exec chmod 755 {} + 2>/dev/null || true
find "$work" -exec touch -h -d '{{ day }}T00:00:00Z' {} +
buildah build --quiet --format oci --timestamp "$(date -u -d '{{ day }}' +%s)" --tag "$name" --file "$work/Containerfile" "$work"
