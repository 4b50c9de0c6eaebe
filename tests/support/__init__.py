"""What tests make use of, a room for each kind of help. `manuals.py`, of which nearly all make use, stands above."""
