"""Documents in: files of many formats to pages, blocks and sections, in processes of their own."""
