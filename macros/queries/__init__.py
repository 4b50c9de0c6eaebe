"""Questions to the manual. In: the manual and plain values. Out: records, in the order in which they are shown."""
