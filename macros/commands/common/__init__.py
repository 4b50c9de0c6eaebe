"""What commands share. In: what a command was given. Out: the manual, a folder to write into, and sentences for whoever reads the terminal."""
