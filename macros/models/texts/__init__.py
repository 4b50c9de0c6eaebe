"""What people type and paste into a text or an address, and what is wrong with it. In: a text. Out: where it stands, and what was meant."""
