"""Training of the encoder. torch is used here and nowhere else."""
