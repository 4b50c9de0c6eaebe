"""After the build, over built HTML. In: a folder of pages. Out: the same folder, finished and checked."""
