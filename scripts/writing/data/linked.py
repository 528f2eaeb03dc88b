"""The vocabulary as linked data, made only where it has changed: its library takes its time, to load as well."""
from __future__ import annotations

from scripts.memory import Memory, digest, generator, pack, unpack
from scripts.model import Archive


def linked_data(archive: Archive, folder: str = "", memory: Memory | None = None) -> list[tuple[str, str]]:
    """What `skos_files` makes, from the memory if possible."""
    key = digest(generator(), "skos", folder, archive.editions, tuple(archive.topics.values()))
    for _, known in memory.recall([key]) if memory else ():
        memory.used.add(key)
        return unpack(known)
    from scripts.writing.data.skos import skos_files
    made = list(skos_files(archive, folder))
    if memory:
        memory.used.add(key)
        memory.keep([(key, pack(made))])
    return made
