#!/usr/bin/env bash
# Find a version that once was on main, and the file that was kept when it was published. In: VERSION, a tag or a commit, whole or its first
# signs; GITHUB_RUN_ID, GH_TOKEN. Out: for $GITHUB_OUTPUT, the commit and whether its file now lies in kept/. A publishing that began before
# this run and is not over is stopped: it would put back what is being taken away.
set -euo pipefail
say() { echo "::error::$1"; exit 1; }
# git describes a commit by "^{commit}": a tag leads to its commit, and a name that is no version is refused
commit=$(git rev-parse --verify --quiet --end-of-options "$VERSION^{commit}") ||
  say "There is no version “$VERSION”. Write a tag, such as published-2026-11-26-1a2b3c4, or the first seven signs of a commit, or more."
git merge-base --is-ancestor "$commit" origin/main || say "“$VERSION” never was on main, so it is not published."

began=$(gh run view "$GITHUB_RUN_ID" --json createdAt --jq .createdAt)
for state in queued in_progress waiting pending; do
  gh run list --workflow publish.yml --event push --status "$state" --json databaseId,createdAt \
    --jq ".[] | select(.createdAt < \"$began\") | .databaseId"
done | sort -u | while read -r run; do
  gh run cancel "$run" || echo "The publishing $run could not be stopped; it may be over."
done

kept=false
while read -r run; do
  rm -rf kept
  if gh run download "$run" --name published-version --dir kept && [ -f kept/focal-points-manual.zip ]; then
    kept=true
    break
  fi
done < <(gh run list --workflow publish.yml --branch main --commit "$commit" --limit 20 --json databaseId,event,displayTitle \
  --jq '.[] | select(.event == "push" or .event == "workflow_dispatch") | .databaseId')
printf 'commit=%s\nkept=%s\n' "$commit" "$kept" >> "$GITHUB_OUTPUT"
{
  echo "Going back to $commit."
  if [ "$kept" = true ]; then echo "Its file was kept, and is published as it was."; else echo "Its file is kept no longer, so it is built anew."; fi
} >> "$GITHUB_STEP_SUMMARY"
