"""What a build or a command put out, read back."""
