"""The id that a folder has in IPFS, as version 1 (CIDv1) under the profile `unixfs-v1-2025`. In: a folder, or files by path. Out: the id as text.

Chunks of 1 MiB, raw leaves, sha2-256; the id is worked out here, from nothing but the bytes, and no node of the network is asked.
"""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

CHUNK, MOST_LINKS, MOST_BYTES = 1024 * 1024, 1024, 256 * 1024  # a larger list of a folder would be split, which is not done here
RAW, DAG_PB = 0x55, 0x70
FOLDER, FILE = 1, 2
SHA2_256 = bytes([0x12, 0x20])
Tree = Mapping[str, "bytes | Tree"]


class Node(NamedTuple):
    """A block of the graph: its id, and the bytes of it and of all below it."""

    id: bytes
    size: int


class TooMany(ValueError):
    """A folder or a file is so large that its block would have to be split, which is not done here."""


def cid(files: Mapping[str, bytes]) -> str:
    """Return the id of the folder that holds files by their path.

    Raises:
        TooMany: it has no id here.
    """
    return "b" + base64.b32encode(_folder(_tree(files)).id).decode().lower().rstrip("=")


def _tree(files: Mapping[str, bytes]) -> Tree:
    root: dict = {}
    for path, content in files.items():
        *folders, name = path.split("/")
        place = root
        for folder in folders:
            place = place.setdefault(folder, {})
        place[name] = content
    return root


def _folder(tree: Tree) -> Node:
    nodes = {name: _folder(held) if isinstance(held, Mapping) else _file(held) for name, held in tree.items()}
    ordered = sorted(nodes.items(), key=lambda item: item[0].encode())
    return _node(ordered, _number(1, FOLDER))


def _file(content: bytes) -> Node:
    """Return the block of a small file, or the list of the chunks of a large one."""
    chunks = [content[start : start + CHUNK] for start in range(0, len(content), CHUNK)] or [b""]
    leaves = [Node(_id(RAW, chunk), len(chunk)) for chunk in chunks]
    if len(leaves) == 1:
        return leaves[0]
    if len(leaves) > MOST_LINKS:
        raise TooMany("a file of more than a gigabyte has no id here")
    sizes = b"".join(_number(4, len(chunk)) for chunk in chunks)
    return _node([("", leaf) for leaf in leaves], _number(1, FILE) + _number(3, len(content)) + sizes)


def _node(links: list[tuple[str, Node]], data: bytes) -> Node:
    """Return a block of links and data, in the canonical form of dag-pb."""
    block = b"".join(_bytes(2, _bytes(1, node.id) + _bytes(2, name.encode()) + _number(3, node.size)) for name, node in links) + _bytes(1, data)
    if len(block) > MOST_BYTES:
        raise TooMany("a folder with so many files has no id here")
    return Node(_id(DAG_PB, block), len(block) + sum(node.size for _, node in links))


def _id(codec: int, block: bytes) -> bytes:
    return bytes([1, codec]) + SHA2_256 + hashlib.sha256(block).digest()


def _bytes(field: int, content: bytes) -> bytes:
    return bytes([field << 3 | 2, *_varint(len(content))]) + content


def _number(field: int, value: int) -> bytes:
    return bytes([field << 3, *_varint(value)])


def _varint(value: int) -> Iterator[int]:
    while value > 0x7F:
        yield value & 0x7F | 0x80
        value >>= 7
    yield value
