#!/usr/bin/env bash
# Give the version that was published a tag, by which one can go back to it: published-<day>-<first signs>. $1 is the day. In: GITHUB_SHA.
set -euo pipefail
tag="published-$1-${GITHUB_SHA:0:7}"
git cat-file -e "$GITHUB_SHA^{commit}" 2> /dev/null || git fetch --quiet --depth 1 origin "$GITHUB_SHA"
if [ -z "$(git ls-remote --tags origin "refs/tags/$tag")" ]; then
  git push --quiet origin "$GITHUB_SHA:refs/tags/$tag"
fi
echo "Tag of this version: $tag"
