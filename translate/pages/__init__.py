"""Pages as scraped: bytes to lines, lines to paragraphs, and what is no part of the article."""
