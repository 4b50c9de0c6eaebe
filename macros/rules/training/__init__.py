"""What is learnt with: modules, exercises, and the passages that tools bring up. In: the manual. Out: problems."""
