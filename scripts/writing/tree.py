"""The archive as a tree of files below `convert`'s output folder, as drafts: nothing is written that need not be."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from scripts.memory import Memory, digest, generator, pack, unpack
from scripts.model import Archive
from scripts.writing import data
from scripts.writing.articles import article_draft
from scripts.writing.attachments import Attachments
from scripts.writing.catalogue import Catalogue
from scripts.writing.data import Dumps
from scripts.writing.data.dumps import VERSION
from scripts.writing.desk import Part
from scripts.writing.documents import document_drafts
from scripts.writing.drafts import Bundle, Draft, Drafts, unbundled
from scripts.writing.editions import Edition, Work
from scripts.writing.factlists import fact_lists
from scripts.writing.feeds import feed_drafts
from scripts.writing.figures import figure_lists
from scripts.writing.lists import article_lists, home
from scripts.writing.pages import Page
from scripts.writing.redirects import redirects
from scripts.writing.timeline import timelines
from scripts.writing.topics import topic_bundle, topic_index


@dataclass(frozen=True)
class Tree:
    """Everything that `convert` writes. `staged` holds the hand-written pages, `<language>/<path>.md` to text; a page
    of ours wins over one of theirs with the same path. `address` is the site's, with a slash at its end, or empty where
    it is unknown: then there are no feeds. `commit` is what the seeds were at, as far as known."""
    archive: Archive
    staged: Mapping[str, str]
    address: str = ""
    commit: str | None = None
    memory: Memory | None = None

    @cached_property
    def key(self) -> bytes:
        """What every file depends on."""
        return digest(generator(), self.archive.editions, self.address)

    @cached_property
    def whole(self) -> bytes:
        """What all files together depend on."""
        return digest(self.key, self.catalogue.mark, tuple(self.staged.items()), self.commit)

    def parts(self) -> list[Part]:
        """All drafts, in parts that can be worked on at once. What belongs to no edition needs least of the catalogue,
        and can begin before the rest of it is worked out."""
        return [Part("", self.shared), *(Part(f"docs/{language}/", partial(self.edition, language),
                                              self.catalogue.prepare) for language in self.archive.editions)]

    @cached_property
    def catalogue(self) -> Catalogue:
        return Catalogue(self.archive, self.memory)

    @cached_property
    def dumps(self) -> Dumps:
        return data.dumps(self.catalogue, self.address, self.commit, self.memory)

    def edition(self, language: str) -> Drafts[str]:
        """The files of an edition, by their path below its folder."""
        edition = Edition(self.archive, language, self.catalogue)
        attachments = Attachments(edition, self.address)

        def filled(page: Draft[Page]) -> Draft[str]:
            feed = attachments.feed(Page(page.path).url)
            return page._replace(inputs=(page.inputs, feed), write=lambda: attachments.attached(page.write()).text())

        def of_work(work: Work) -> Iterator[Draft[str]]:
            yield filled(article_draft(edition, work))
            yield from map(filled, redirects(edition, work))
            yield from attachments.citation_files(work)

        yield from self._by_hand(language)
        feed = attachments.feed("")
        for work in edition.works:
            yield Bundle(work.url, (self.catalogue.looks[work.slug], feed), partial(of_work, work))
        for item in (*list_pages(edition), attachments.changes()):
            if isinstance(item, Bundle):
                yield item._replace(look=(item.look, feed), drafts=lambda own=item: map(filled, own.drafts()))
            else:
                yield filled(item)
        yield from feed_drafts(edition, self.address)

    def _by_hand(self, language: str) -> Iterator[Draft[str]]:
        for path, text in self.staged.items():
            if path.startswith(f"{language}/"):
                yield Draft(path.partition("/")[2], text, lambda text=text: text)

    def shared(self) -> Drafts[str | bytes]:
        """The files that belong to no edition, and the pages that speak of them, by their path below the output
        folder."""
        catalogue = self.catalogue
        for slug, versions in catalogue.versions.items():
            yield Draft(f"data/{VERSION}/articles/{slug}.json", catalogue.of_work(slug),
                        partial(data.work_file, self.archive, slug, tuple(versions.values())))
        yield from document_drafts(catalogue)
        mark = digest(self.key, catalogue.mark, self.commit)
        for path in self._paths(mark):
            yield Draft(path, mark, partial(self._file, path))
        for language in self.archive.editions:
            yield Draft(f"docs/{language}/data.md", mark, partial(self._data_page, language))

    def _paths(self, mark: bytes) -> list[str]:
        """The paths of the files that hold something of every article. To know them takes as long as to make them, so
        they are remembered where nothing has changed."""
        if self.memory is None:
            return list(self._files)
        self.memory.used.add(mark)
        for _, known in self.memory.recall([mark]):
            return unpack(known)
        paths = list(self._files)
        self.memory.keep([(mark, pack(paths))])
        return paths

    def _file(self, path: str) -> str | bytes:
        return self._files[path]

    @cached_property
    def _files(self) -> Mapping[str, str | bytes]:
        return {f"data/{path}": content for path, content in self.dumps.files.items()}

    def _data_page(self, language: str) -> str:
        attachments = Attachments(Edition(self.archive, language, self.catalogue), self.address, self.dumps)
        return attachments.attached(attachments.data()).text()


def tree(archive: Archive, staged: Mapping[str, str], address: str = "", commit: str | None = None) -> dict[str, str]:
    """Everything, written: path to text."""
    drafts = {part.folder + draft.path: draft for part in Tree(archive, staged, address, commit).parts()
              for draft in unbundled(part.drafts())}
    return {path: draft.write() for path, draft in drafts.items()}


def list_pages(edition: Edition) -> Drafts[Page]:
    """Every generated page of an edition that speaks of more than one article."""
    yield home(edition)
    yield from article_lists(edition)
    yield topic_index(edition)
    for topic in edition.archive.topics.values():
        yield topic_bundle(edition, topic)
    yield from fact_lists(edition)
    yield from figure_lists(edition)
    yield from timelines(edition)
    yield Draft("search.md", (), lambda: Page("search.md", {
        "template": "search.html", "kind": "search", "title": edition.words("Search"), "language": edition.language,
        "description": edition.words("Search the archive"), "view": {}}))
