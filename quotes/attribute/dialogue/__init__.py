"""Who speaks in dialogues and transcripts, where no cue says so."""
