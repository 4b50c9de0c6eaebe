"""Ask for a command of the manual here, of the process that has read its code. In: its address and the words. Out: what the command says, and its code."""

import json
import os
import socket
import sys


def asked(address: str, root: str, words: list[str], surroundings: dict[str, str], files: list[int]) -> int:
    """Run a command at a manual with an input, an output and a place for errors; return its code."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        text = json.dumps([root, words, surroundings]).encode() + b"\n"
        sent = socket.send_fds(connection, [text], files)
        connection.sendall(text[sent:])
        return int(connection.makefile().readline())


if __name__ == "__main__":
    sys.exit(asked(sys.argv[1], os.getcwd(), sys.argv[2:], dict(os.environ), [0, 1, 2]))
