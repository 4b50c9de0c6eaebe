"""GitHub as the editor in the browser asks it, over real bare repositories. In: its requests. Out: answers, commits, branches and proposals.

It answers what the editor asks and nothing more; a question that it does not know fails the test that asked. Who signs in as `contributor` may
not write to the manual and works in a fork.
"""

import base64
import json
import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

OWNER, NAME = "example", "focal-points-manual"
PERSON = {
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@example.org",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@example.org",
}
NOON = "2026-11-21T12:00:00Z"


def git(folder: Path, *words: str, given: str | None = None, **more: str) -> str:
    """Return what Git answers."""
    return subprocess.run(
        ["git", *words], cwd=folder, env=os.environ | PERSON | more, input=given, check=True, capture_output=True, text=True
    ).stdout.strip("\n")


def bare(content: Path, target: Path) -> Path:
    """Make a bare repository whose branch `main` holds the data of a manual."""
    git(content.parent, "init", "--quiet", "--bare", "--initial-branch=main", str(target))
    git(content, f"--git-dir={target}", "--work-tree=.", "add", "data")
    git(content, f"--git-dir={target}", "--work-tree=.", "commit", "--quiet", "-m", "Begin")
    return target


def blobs(folder: Path, names: list[str]) -> list[dict]:
    """Return files by their ids, or by branch and path."""
    answer = subprocess.run(["git", "cat-file", "--batch"], cwd=folder, input="\n".join(names).encode(), check=True, capture_output=True).stdout
    found = []
    for _ in names:
        head, _, answer = answer.partition(b"\n")
        oid, _, size = head.decode().split()
        text, answer = answer[: int(size)].decode(), answer[int(size) + 1 :]
        found.append({"oid": oid, "byteSize": int(size), "isBinary": False, "isTruncated": False, "text": text})
    return found


@dataclass
class GitHub:
    """One repository at GitHub, forks of it, and its proposals."""

    home: Path
    login: str = "editor"
    forks: dict[str, Path] = field(default_factory=dict)
    proposals: list[dict] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def may_write(self) -> bool:
        """Whether who signed in may write to the manual."""
        return self.login == "editor"

    def folder(self, owner: str) -> Path | None:
        """Return the bare repository of an owner."""
        return self.home if owner == OWNER else self.forks.get(owner)

    def answer(self, method: str, path: str, body: dict) -> tuple[int, object]:
        """Return status and content for a request."""
        self.asked.append(f"{method} {path}")
        if path == "/graphql":
            return 200, {"data": self.queried(body["query"], body["variables"])}
        for wanted, pattern, name in ROUTES:
            if method == wanted and (match := re.fullmatch(pattern, path.split("?")[0])):
                return getattr(self, name)(body, *match.groups())
        raise AssertionError(f"{method} {path} {body}")

    def user(self, body: dict) -> tuple[int, object]:
        return 200, {
            "id": 1,
            "login": self.login,
            "name": self.login,
            "email": "",
            "avatar_url": "https://avatars.githubusercontent.com/u/1",
            "html_url": "",
        }

    def repository(self, body: dict, owner: str) -> tuple[int, object]:
        if not self.folder(owner):
            return 404, {"message": "Not Found"}
        rights = {"push": self.may_write or owner == self.login}
        parent = {"full_name": f"{OWNER}/{NAME}"} if owner != OWNER else None
        return 200, {
            "full_name": f"{owner}/{NAME}",
            "permissions": rights,
            "allow_forking": True,
            "fork": bool(parent),
            "parent": parent,
            "source": parent,
        }

    def tree(self, body: dict, owner: str, commit: str) -> tuple[int, object]:
        rows = (re.split(r"[ \t]+", line.strip(), maxsplit=4) for line in git(self.folder(owner), "ls-tree", "-r", "--long", commit).split("\n"))
        return 200, {"tree": [{"type": kind, "sha": sha, "size": int(size), "path": path} for _, kind, sha, size, path in rows]}

    def fork(self, body: dict) -> tuple[int, object]:
        self.forks[self.login] = self.home.with_name(f"{self.login}.git")
        git(self.home.parent, "clone", "--quiet", "--bare", str(self.home), str(self.forks[self.login]))
        return 202, {"full_name": f"{self.login}/{NAME}"}

    def synced(self, body: dict, owner: str) -> tuple[int, object]:
        return 200, {}

    def propose(self, body: dict) -> tuple[int, object]:
        owner, _, branch = body["head"].rpartition(":")
        number = len(self.proposals) + 1
        head = git(self.folder(owner or OWNER), "rev-parse", branch)
        said = {
            "number": number,
            "owner": owner or OWNER,
            "branch": branch,
            "title": body["title"],
            "draft": body["draft"],
            "labels": [],
            "head": head,
        }
        self.proposals.append(said)
        times = {"created_at": NOON, "updated_at": NOON}
        return 201, times | {
            "number": number,
            "node_id": f"P{number}",
            "title": body["title"],
            "html_url": f"https://github.com/{OWNER}/{NAME}/pull/{number}",
            "head": {"sha": head},
        }

    def label(self, body: dict, number: str) -> tuple[int, object]:
        self.proposals[int(number) - 1]["labels"] = body["labels"]
        return 200, []

    def issue(self, body: dict, number: str) -> tuple[int, object]:
        return 200, {"labels": [{"name": name} for name in self.proposals[int(number) - 1]["labels"]]}

    def compared(self, body: dict, between: str) -> tuple[int, object]:
        base, _, head = between.partition("...")
        owner, _, branch = head.partition(":")
        changed = git(self.folder(owner), "diff", "--name-status", base, branch).split("\n")
        return 200, {"files": [{"filename": line.split("\t")[1], "status": "modified"} for line in changed if line]}

    def queried(self, query: str, given: dict) -> dict:
        """Return the data for a query; the editor's queries are few and are known by a word of theirs."""
        if "createCommitOnBranch" in query:
            return {"createCommitOnBranch": {"commit": self.commit(given["input"])}}
        if "createRef" in query:
            git(self.folder(given["input"]["repositoryId"]), "update-ref", given["input"]["name"], given["input"]["oid"])
            return {"createRef": {"ref": {"name": given["input"]["name"]}}}
        if state := re.search("convertPullRequestToDraft|markPullRequestReadyForReview", query):
            draft = self.proposals[int(given["input"]["pullRequestId"][1:]) - 1]["draft"] = state[0].startswith("convert")
            return {state[0]: {"pullRequest": {"isDraft": draft}}}
        if "fork: repository" in query:
            head = {"oid": git(self.home, "rev-parse", given["branch"])}
            return {"fork": {"id": given["forkOwner"]}, "base": {"ref": {"target": head}}}
        return {"repository": self.held(query, given, self.folder(given["owner"]))}

    def held(self, query: str, given: dict, folder: Path) -> dict:
        """Return what a repository holds."""
        if "defaultBranchRef" in query:
            return {"defaultBranchRef": {"name": "main"}}
        if "totalCount" in query:
            return {"pullRequests": {"totalCount": 0}}
        if "forks(ownerAffiliations" in query:
            mine = [{"nameWithOwner": f"{self.login}/{NAME}", "owner": {"login": self.login}}] if self.login in self.forks else []
            return {"forks": {"nodes": mine}}
        if "refs(refPrefix" in query:
            names = git(folder, "for-each-ref", "--format=%(refname)", given["prefix"]).split()
            return {"refs": {"nodes": [{"name": name.removeprefix(given["prefix"]), "target": self.head(folder, name)} for name in names]}}
        if aliased := re.findall(
            r"(\w+_\d+):\s+(ref|object|pullRequests)\((?:oid|expression|qualifiedName|headRefName): (\$branch|\"[^\"]*\")", query
        ):
            if aliased[0][1] == "object":
                return dict(zip((alias for alias, *_ in aliased), blobs(folder, [json.loads(said) for *_, said in aliased]), strict=True))
            return {alias: self.one(kind, json.loads(said) if said[0] == '"' else given["branch"], folder) for alias, kind, said in aliased}
        if "pullRequests(" in query:
            return {"pullRequests": {"nodes": [self.node(said) for said in self.proposals if said["owner"] == OWNER]}}
        assert "ref(qualifiedName: $branch) { target { ... on Commit {" in query, query
        head = self.head(folder, given["branch"])
        return {"ref": {"target": head | {"history": {"nodes": [head]}}}}

    def one(self, kind: str, said: str, folder: Path) -> dict:
        """Return the last commit or the proposals of a branch."""
        if kind == "ref":
            return {"target": {"history": {"nodes": [self.head(folder, said)]}}}
        return {"nodes": [self.node(proposal) for proposal in self.proposals if proposal["branch"] == said]}

    def head(self, folder: Path, name: str) -> dict:
        person = {"name": "Editor", "email": "", "avatarUrl": "", "user": {"id": 1, "databaseId": 1, "login": self.login}}
        return {
            "oid": git(folder, "rev-parse", name),
            "message": git(folder, "log", "-1", "--format=%s", name),
            "committedDate": NOON,
            "author": person,
        }

    def node(self, said: dict) -> dict:
        changed = git(self.folder(said["owner"]), "diff", "--name-only", "main", said["branch"]).split()
        return {
            "id": f"P{said['number']}",
            "number": said["number"],
            "title": said["title"],
            "url": f"https://github.com/{OWNER}/{NAME}/pull/{said['number']}",
            "state": "OPEN",
            "isDraft": said["draft"],
            "isCrossRepository": said["owner"] != OWNER,
            "createdAt": NOON,
            "updatedAt": NOON,
            "headRefName": said["branch"],
            "headRefOid": said["head"],
            "headRepositoryOwner": {"login": said["owner"]},
            "author": {"login": self.login, "name": self.login, "email": "", "avatarUrl": "", "databaseId": 1},
            "labels": {"nodes": [{"name": name} for name in said["labels"]]},
            "files": {"nodes": [{"path": path, "changeType": "MODIFIED"} for path in changed]},
        }

    def commit(self, given: dict) -> dict:
        """Make a commit on a branch, as the editor's one way of writing."""
        owner, branch = given["branch"]["repositoryNameWithOwner"].split("/")[0], given["branch"]["branchName"]
        assert branch != "main", "the editor writes to branches of proposals alone"
        folder, index = self.folder(owner), {"GIT_INDEX_FILE": str(self.home.with_name("index"))}
        git(folder, "read-tree", given["expectedHeadOid"], **index)
        for added in given["fileChanges"]["additions"]:
            blob = git(folder, "hash-object", "-w", "--stdin", given=base64.b64decode(added["contents"]).decode())
            git(folder, "update-index", "--add", "--cacheinfo", f"100644,{blob},{added['path']}", **index)
        tree = git(folder, "write-tree", **index)
        made = git(folder, "commit-tree", tree, "-p", given["expectedHeadOid"], "-m", given["message"]["headline"])
        git(folder, "update-ref", f"refs/heads/{branch}", made)
        files = {
            f"file_{at}": {"oid": git(folder, "rev-parse", f"{made}:{added['path']}")} for at, added in enumerate(given["fileChanges"]["additions"])
        }
        return {"oid": made, "committedDate": NOON} | files


REPO = rf"/repos/([\w-]+)/{NAME}"
OURS = f"/repos/{OWNER}/{NAME}"
ROUTES = (
    ("GET", "/user", "user"),
    ("GET", REPO, "repository"),
    ("GET", rf"{REPO}/git/trees/(\w+)", "tree"),
    ("POST", f"{OURS}/forks", "fork"),
    ("POST", f"{REPO}/merge-upstream", "synced"),
    ("POST", f"{OURS}/pulls", "propose"),
    ("POST", rf"{OURS}/issues/(\d+)/labels", "label"),
    ("PATCH", rf"{OURS}/issues/(\d+)", "label"),
    ("GET", rf"{OURS}/issues/(\d+)", "issue"),
    ("GET", rf"{OURS}/compare/(.+)", "compared"),
)
