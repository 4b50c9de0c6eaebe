"""Git and GitHub, as far as tests need them."""
