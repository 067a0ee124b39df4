"""Other people's pages made into topics: what ran becomes snippets that verify, the rest says why not."""
