"""GUM: documents with gold words, dependencies, entities and coreference, and figures on them."""
