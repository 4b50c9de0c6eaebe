"""Files that are handed out or speak for the whole project. In: their bytes or texts. Out: problems."""
