"""The generator: raw documents in, a multilingual fact archive out (run as `python -m scripts VERB`)."""
