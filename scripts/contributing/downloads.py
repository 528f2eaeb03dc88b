"""A document from the web, fetched because a contributor asked for it: http(s) only, from public addresses only, with
limits of size and time, each redirect checked like the first address."""
from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin, urlsplit

MOST_BYTES = 10_000_000
MOST_SECONDS = 30
MOST_REDIRECTS = 5
PATIENCE = 10  # seconds for a connection, and for each piece of an answer
PIECE = 65_536
ENDINGS = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "text/markdown": ".md"}
AGENT = "archive-contribution/1 (fetches one page on a person's command)"
UNUSUAL = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True)
class Download:
    """`address` is where the document was in the end; `ending` is what a seed of its kind is called."""
    address: str
    data: bytes
    ending: str


class DownloadError(Exception):
    """Why an address was not fetched; the message id is English, `values` fill its places."""

    def __init__(self, what: str, **values: object) -> None:
        super().__init__(what)
        self.what, self.values = what, values


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody on the internet can reach."""
    number = ipaddress.ip_address(address.partition("%")[0])
    number = getattr(number, "ipv4_mapped", None) or number
    return number.is_global and not number.is_multicast


def fetch(address: str, reachable: Callable[[str], bool] = is_public) -> Download:
    """Fetch an address. `reachable` says of an IP address whether it may be asked. Raises DownloadError."""
    deadline = time.monotonic() + MOST_SECONDS
    for _ in range(MOST_REDIRECTS + 1):
        try:
            connection, path = _connection(address, reachable)
            try:
                connection.request("GET", path, headers={"User-Agent": AGENT, "Accept-Encoding": "identity",
                                                         "Accept": ", ".join(ENDINGS)})
                response = connection.getresponse()
                target = response.headers.get("Location")
                if response.status in (301, 302, 303, 307, 308) and target:
                    address = urljoin(address, target)
                    continue
                return Download(address, *_document(response, deadline))
            finally:
                connection.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise DownloadError("the address could not be fetched ({reason})", reason=error) from error
    raise DownloadError("the address leads on too often")


def _connection(address: str, reachable: Callable[[str], bool]) -> tuple[http.client.HTTPConnection, str]:
    """A connection to an IP address that was checked, so that no second look at the name can lead elsewhere."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or UNUSUAL.search(address):
        raise DownloadError("only addresses that begin with https:// or http:// can be fetched")
    host = parts.hostname.encode("idna").decode("ascii")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = [entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(reachable(number) for number in found):
        raise DownloadError("the address is not on the public internet")
    sock = socket.create_connection((found[0], port), PATIENCE)
    if parts.scheme == "https":
        sock = ssl.create_default_context().wrap_socket(sock, server_hostname=host)
    connection = http.client.HTTPConnection(parts.netloc.rpartition("@")[2], timeout=PATIENCE)
    connection.sock = sock
    return connection, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _document(response: http.client.HTTPResponse, deadline: float) -> tuple[bytes, str]:
    headers: Message = response.headers
    if response.status != 200:
        raise DownloadError("the server answered {status}", status=response.status)
    ending = ENDINGS.get(headers.get_content_type())
    if ending is None or headers.get("Content-Encoding", "identity") != "identity":
        raise DownloadError("this is no text or web page ({kind})", kind=headers.get_content_type())
    pieces, size = [], 0
    while piece := response.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise DownloadError("the document has more than {limit} bytes", limit=MOST_BYTES)
        if time.monotonic() > deadline:
            raise DownloadError("the server takes too long")
    data = b"".join(pieces)
    charset = headers.get_content_charset() or "utf-8"
    try:
        return (data if charset == "utf-8" else data.decode(charset).encode("utf-8")), ending
    except (LookupError, UnicodeError):
        return data, ending  # the seed's own decoding judges it
