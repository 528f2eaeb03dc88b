"""Publishing: Markdown and data into a site."""
