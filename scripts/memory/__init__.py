"""What one run hands to the next, so that it need not work out again what has not changed.

Nothing depends on it: without a memory, with a damaged one or with one of another generator, everything is made anew
and comes out the same.
"""
from scripts.memory.fingerprints import SIZE, digest, generator
from scripts.memory.packing import Packed, pack, unpack
from scripts.memory.runs import runs
from scripts.memory.standing import Standing
from scripts.memory.store import Memory
from scripts.memory.unread import contents

__all__ = ["SIZE", "Memory", "Packed", "Standing", "contents", "digest", "generator", "pack", "runs", "unpack"]
