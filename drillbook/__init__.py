"""Run, judge and publish the snippets of a tested knowledge base."""
