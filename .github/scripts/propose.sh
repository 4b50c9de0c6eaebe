#!/usr/bin/env bash
# Put the files that a form or a table came to on a branch of their own, propose them, and post the answer. $1 is the folder that
# `manual.py github record` wrote. Nothing in it is run, and no file but a record below data/ is taken from it.
# In: NUMBER of the issue, REPOSITORY's address, GH_TOKEN. A branch to which a person has added is left as it is.
set -euo pipefail
folder=$1
branch="form-$NUMBER"
bot="41898282+github-actions[bot]@users.noreply.github.com"
most=30
work=$(mktemp -d)
records='^data/[a-z-]+(/[a-z0-9-]+)?\.yml$'
no_records='^data/(vocabularies|addresses|schema)/'
[[ $NUMBER =~ ^[0-9]+$ ]] || { echo "“$NUMBER” is not the number of an issue." >&2; exit 1; }

post() { # post an answer, below a first line if there is one
  { if [ -n "${2:-}" ]; then printf '%s\n\n' "$2"; fi; cat "$1"; } > "$work/posted.md"
  gh issue comment "$NUMBER" --edit-last --create-if-none --body-file "$work/posted.md"
}

files() { # the files of the proposal, each ended by a zero; anything but a plain record is refused
  local path
  while IFS= read -r -d '' path; do
    path=${path#"$folder/proposal/files/"}
    [[ $path =~ $records && ! $path =~ $no_records && -f $folder/proposal/files/$path && ! -L $folder/proposal/files/$path ]] ||
      { echo "A proposal made by a form holds records only, and no “$path”." >&2; exit 1; }
    printf '%s\0' "$path"
  done < <(find "$folder/proposal/files" ! -type d -print0)
}

if [ ! -d "$folder/proposal/files" ]; then
  if [ -s "$folder/answer.md" ]; then post "$folder/answer.md"; fi
  exit 0
fi
files > "$work/paths"
git fetch --quiet origin "refs/heads/main:refs/remotes/origin/main"
lease=""
if git fetch --quiet origin "refs/heads/$branch:refs/remotes/origin/$branch" 2> /dev/null; then
  # Not `grep -q`: it leaves at the first line, and git, cut off, would make the pipe fail as if there were no such line.
  people=$(git log --format=%ae "origin/main..origin/$branch" | grep -Fvx "$bot" || true)
  if [ -n "$people" ]; then
    post "$folder/proposal/answer.md" "A person has added to the proposal on the branch \`$branch\`, so it stays as it is. Below is what your answers come to now."
    exit 0
  fi
  lease=$(git rev-parse "origin/$branch")
elif [ "$(gh pr list --state open --limit 1000 --json headRefName --jq '[.[] | select(.headRefName | startswith("form-"))] | length')" -ge "$most" ]; then
  post "$folder/answer.md" "There are $most proposals from forms that wait already, so none was made of this one."
  exit 0
fi

git checkout --quiet --detach origin/main
while IFS= read -r -d '' path; do
  mkdir -p "$(dirname "$path")"
  cp "$folder/proposal/files/$path" "$path"
  git add -- "$path"
done < "$work/paths"
if git diff --cached --quiet; then
  post "$folder/answer.md"
  exit 0
fi
git -c user.name="github-actions[bot]" -c user.email="$bot" commit --quiet --file "$folder/proposal/title.txt"
git push --quiet --force-with-lease="refs/heads/$branch:$lease" origin "HEAD:refs/heads/$branch"

address=$(gh pr list --state open --head "$branch" --json url --jq '.[0].url // empty')
if [ -n "$address" ]; then
  gh pr edit "$address" --body-file "$folder/proposal/body.md" > /dev/null
elif ! address=$(gh pr create --base main --head "$branch" --title "$(cat "$folder/proposal/title.txt")" --body-file "$folder/proposal/body.md"); then
  post "$folder/proposal/answer.md" "A colleague who may write to the manual opens the proposal here: $REPOSITORY/compare/main...$branch?expand=1"
  exit 0
fi
post "$folder/proposal/answer.md" "$address"
