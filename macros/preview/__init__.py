"""The live preview: a small server of our own, on this machine only, over the same build that is published.

In: the project's root. Out: the manual in a browser, made anew at each change of docs/, data/, macros/, overrides/ or mkdocs.yml.
A mistake is shown as a page that says what to mend, with the last good version one click away; once mended, the manual comes back.
"""
