"""A site's folder whose files are all known: when the next build need not look at each of them."""
import pytest

from scripts.memory import Memory
from scripts.publishing.folder import Folder

ONE, OTHER = b"made from one thing", b"made from another"


@pytest.fixture
def built(tmp_path):
    """A memory, and the folder of a site that was made to the end."""
    with Memory(tmp_path / "state") as memory:
        folder = Folder(tmp_path / "site", memory, ())
        for path in ("de/index.html", "data/list.json", "index.html"):
            folder.write(path, b"key", path)
        folder.close(ONE)
        yield memory, tmp_path / "site"


def test_a_finished_site_is_as_before(built):
    memory, root = built
    assert Folder(root, memory, (), before=ONE).as_before


def test_made_from_something_else_it_is_not(built):
    memory, root = built
    assert not Folder(root, memory, (), before=OTHER).as_before


def test_where_nobody_knows_what_it_was_made_from_it_is_not(built):
    memory, root = built
    Folder(root, memory, ()).close()
    assert not Folder(root, memory, (), before=b"").as_before


@pytest.mark.parametrize("touch", [lambda path: path.write_text("other"), lambda path: path.unlink()])
def test_a_touched_file_is_looked_for(built, touch):
    memory, root = built
    touch(root / "data/list.json")
    assert not Folder(root, memory, (), before=ONE).as_before


def test_a_build_that_did_not_end_leaves_it_unknown(built):
    memory, root = built
    assert Folder(root, memory, (), before=ONE).as_before  # begins, and is killed
    assert not Folder(root, memory, (), before=ONE).as_before


def test_files_of_folders_stay_and_others_are_removed(built):
    memory, root = built
    folder = Folder(root, memory, (), before=ONE)
    folder.stay_in(("de",))
    assert sorted(folder.close(OTHER)) == ["data/list.json", "index.html"]
    assert (root / "de/index.html").is_file() and not (root / "data").exists()
