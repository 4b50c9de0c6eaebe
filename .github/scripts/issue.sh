#!/usr/bin/env bash
# Keep one open issue with the title $TITLE and the text of a file; close it when the file is empty. With --read, write its text into the file.
set -euo pipefail
read=""
if [ "$1" = --read ]; then read=yes; shift; fi
file=$1
# The search finds titles that hold the words; the issue that is kept has them alone.
number=$(gh issue list --state open --author "app/github-actions" --search "in:title \"$TITLE\"" --json number,title --jq '.[] | "\(.number) \(.title)"' |
  while read -r found title; do if [ "$title" = "$TITLE" ]; then echo "$found"; fi; done)
number=${number%%$'\n'*}
if [ -n "$read" ]; then
  if [ -n "$number" ]; then gh issue view "$number" --json body --jq .body > "$file"; else : > "$file"; fi
elif [ -s "$file" ]; then
  if [ -n "$number" ]; then gh issue edit "$number" --body-file "$file"; else gh issue create --title "$TITLE" --body-file "$file"; fi
elif [ -n "$number" ]; then
  gh issue close "$number" --comment "Nothing is left of this list."
fi
