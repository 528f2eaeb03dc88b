"""How fast and how large: archives of any size, built, changed and measured."""
