"""The archive as data: records, tables and the vocabulary, for people's own tools."""
from scripts.writing.data.dumps import Dumps, Listed, dump, dumps
from scripts.writing.data.portions import work_file
from scripts.writing.data.records import fact_record, field_record, plain

__all__ = ["Dumps", "Listed", "dump", "dumps", "fact_record", "field_record", "plain", "work_file"]
