"""Other people's pages: any Markdown is read, checked and run as a reader would, and told of block by block."""
