#!/usr/bin/env bash
# Ask GitHub how a repository is set up, for `manual.py github setup --github FILE`. $1 is OWNER/NAME. Prints one line of JSON for each question.
# Needs the program gh, signed in by somebody who may change the settings of the repository. Only reads.
set -uo pipefail
repository=$1
ask() {
  local answer status
  if answer=$(gh api "repos/$repository$2" 2> /dev/null); then status=200; else
    status=$(printf '%s' "$answer" | sed -n 's/.*"status": *"\{0,1\}\([0-9]*\).*/\1/p' | head -n 1)
    answer=null
  fi
  printf '{"asked": "%s", "status": %s, "answer": %s}\n' "$1" "${status:-0}" "$(printf '%s' "$answer" | tr -d '\n')"
}
ask repository ""
ask pages "/pages"
ask environment "/environments/github-pages"
ask rules "/rules/branches/main"
ask teams "/teams?per_page=100"
ask owners "/codeowners/errors"
ask actions "/actions/permissions"
ask proposals "/actions/permissions/workflow"
ask forks "/actions/permissions/fork-pr-contributor-approval"
ask reporting "/private-vulnerability-reporting"
ask workflows "/actions/workflows?per_page=100"
