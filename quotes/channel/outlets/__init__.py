"""News outlets: by which names they go, and what reaches the reader through another one."""
