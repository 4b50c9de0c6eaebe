#!/usr/bin/env bash
# Propose the branch with new addresses and notes, if there is one that differs from main and no proposal of it is open. Prints what a person has to do.
# In: GITHUB_SERVER_URL, GITHUB_REPOSITORY, GH_TOKEN.
set -euo pipefail
branch=record-addresses
title="Record new addresses and notes: what was published once goes on working"
git fetch --quiet origin refs/heads/main
main=$(git rev-parse FETCH_HEAD)
git fetch --quiet origin "refs/heads/$branch" 2> /dev/null || exit 0
if [ -z "$(git diff --name-only "$main" FETCH_HEAD -- data/addresses/published.txt data/changes)" ]; then exit 0; fi
address=$(gh pr list --state open --head "$branch" --json url --jq '.[0].url // empty')
if [ -z "$address" ]; then
  address=$(gh pr create --base main --head "$branch" --title "$title" --body "A program wrote these lines; there is nothing to correct in them. Accept them, and no page or section that was published can be lost.

If the check has not begun, press “Approve workflows to run” below; if there is no such button, press “Close pull request” and then “Reopen pull request”.") || {
    echo "The lines wait on the branch $branch, and GitHub does not let a workflow propose them. Open the proposal here: $GITHUB_SERVER_URL/$GITHUB_REPOSITORY/compare/main...$branch?expand=1"
    echo "So that this goes by itself: Settings, Actions, General, “Allow GitHub Actions to create and approve pull requests”."
    exit 0
  }
fi
echo "To accept: $address"
