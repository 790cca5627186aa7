"""The trained encoder at run time: numpy, tokenizers and onnxruntime, no torch."""
