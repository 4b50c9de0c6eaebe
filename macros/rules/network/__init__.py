"""The network: who is a member, who hosted a meeting, and how large it is. In: the manual and where its records stand. Out: problems at what two records say otherwise."""
