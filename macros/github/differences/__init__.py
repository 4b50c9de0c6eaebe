"""What differs between two versions of the manual."""
