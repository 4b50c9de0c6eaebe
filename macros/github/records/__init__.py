"""A record as its file holds it: written anew line by line, and proposed."""
