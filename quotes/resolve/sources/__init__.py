"""What a source says, and who speaks where it says little or nothing."""
