"""The command line: commands only open, call and map errors to exit statuses."""
