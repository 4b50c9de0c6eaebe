"""`python -m macros COMMAND`: what manual.py hands over to. Commands and outputs are in the README."""

import sys

from .commands import main

if __name__ == "__main__":
    sys.exit(main())
