"""What is read on paper or in an e-reader. In: built pages. Out: plain documents of their text, and PDF and EPUB made of these."""
