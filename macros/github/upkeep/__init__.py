"""What is put on record of a change that was published."""
