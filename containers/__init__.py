"""Know Docker: find an engine, make the images, run the nodes; the engine under it knows none of this."""
