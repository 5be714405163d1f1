"""The folder of revisions, on bytes only: it knows no keys, no models and no names.

Its promise: revision n+1 of a dossier is created exactly once, whole and durable. What lies where:

    d/<shard>/<name>/<revision>   a sealed revision          k/<shard>/<name>   the dossier's wrapped key
    e/<name>                      erased, and stays erased   l/<shard>          a lock
    t/<name>/<draft>              a sealed draft
"""

import errno
import hashlib
import re
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from workbook.store import durable
from workbook.store.durable import disk_errors, make_folder, make_sure_of_folder, names_in, sync_folder
from workbook.store.locks import Locks

_UUID = re.compile(r"[0-9a-f]{32}")
_REVISION = re.compile(r"[0-9]{10}")
_HIGHEST = 9_999_999_999
_UNREADABLE = {errno.EIO, errno.EACCES, errno.EPERM, errno.EISDIR}


class Missing(Exception):
    """There is no such file."""


class Unreadable(Exception):
    """The disk does not give this file back; `file` names it."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


def name_of(an_id: str) -> str:
    """The name on disk: the id where it is a UUID in hex, else a digest of it.

    Whatever a caller takes for an id, no word of it becomes a file name and no path leads outside.
    """
    if _UUID.fullmatch(an_id):
        return an_id
    return hashlib.blake2b(an_id.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def shard_of(name: str) -> str:
    """The shard this dossier lies in; its lock guards all that belongs to the dossier."""
    return name[:2]


class RevisionFolder:
    """The files of all dossiers. Whoever creates or removes holds `locked`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._dossiers = str(root / "d")
        self._shards: dict[str, Path] = {}
        self.locks = Locks(root)
        with disk_errors(root):
            self._prepare()

    def _prepare(self) -> None:
        """Make what is missing; folders without files get lost in some backups."""
        for part in "dkte":
            make_folder(self.root / part)

    def locked(self, name: str) -> AbstractContextManager[None]:
        """Nobody else creates or removes anything of this dossier meanwhile."""
        return self.locks.held(shard_of(name))

    # Revisions

    def revision_path(self, name: str, revision: int) -> Path:
        """Where this revision lies."""
        return self.root / f"d/{shard_of(name)}/{name}/{revision:010d}"

    def revisions(self, name: str) -> list[int]:
        """The revisions of this dossier, oldest first."""
        return sorted(int(file) for file in self._revision_files(name))

    def head(self, name: str) -> int:
        """The newest revision, 0 where there is none."""
        return int(max(self._revision_files(name), default=0))

    def _revision_files(self, name: str) -> list[str]:
        files = names_in(f"{self._dossiers}/{shard_of(name)}/{name}")
        return [file for file in files if _REVISION.fullmatch(file)]

    def create(self, name: str, revision: int, blob: bytes) -> None:
        """Keep this revision; FileExistsError where somebody kept it before."""
        path = self.revision_path(name, revision)
        with disk_errors(self.root):
            if revision == 1:
                make_sure_of_folder(path.parent.parent)
                make_sure_of_folder(path.parent)
            # By way of the shard: its time changes with every save, so that others see it at a glance.
            durable.create(path, blob, by_way_of=path.parent.parent)

    def read(self, name: str, revision: int) -> bytes:
        """The bytes of this revision, or Missing."""
        if not 1 <= revision <= _HIGHEST:
            raise Missing
        return self.bytes_of(self.revision_path(name, revision))

    # Drafts

    def draft_path(self, name: str, draft: str) -> Path:
        """Where this draft of the dossier lies."""
        return self.drafts_path(name) / draft

    def drafts_path(self, name: str) -> Path:
        """The folder with the drafts of this dossier."""
        return self.root / "t" / name

    # Keys

    def key_path(self, name: str) -> Path:
        """Where the wrapped key of this dossier lies."""
        return self.root / f"k/{shard_of(name)}/{name}"

    def key(self, name: str) -> bytes:
        """The wrapped key of this dossier, or Missing."""
        return self.bytes_of(self.key_path(name))

    def put_key(self, name: str, wrapped: bytes) -> bytes:
        """Keep a wrapped key; where a first save failed half-way, the key it left is returned instead."""
        path = self.key_path(name)
        with disk_errors(self.root), suppress(FileExistsError):
            make_sure_of_folder(path.parent)
            durable.create(path, wrapped)
        return self.key(name)

    # Erasing

    def is_erased(self, name: str) -> bool:
        """Somebody erased this dossier, perhaps not to the end."""
        return (self.root / "e" / name).exists()

    def erase(self, name: str) -> None:
        """Remove everything of this dossier, the key first: without it nothing can be read any more.

        The mark in `e` comes before all, so that what a crash interrupts is finished at the next start.
        """
        with disk_errors(self.root):
            mark = self.root / "e" / name
            if not mark.exists():
                mark.touch(0o600)
            sync_folder(mark.parent)
            durable.remove(self.key_path(name))
            durable.remove_folder(self.drafts_path(name))
            durable.remove_folder(self.root / f"d/{shard_of(name)}/{name}")

    def has_anything_of(self, name: str) -> bool:
        """A file of this dossier lies somewhere."""
        parts = (self.key_path(name), self.revision_path(name, 1).parent, self.drafts_path(name))
        return any(part.exists() for part in parts)

    def has_dossier(self, name: str) -> bool:
        """There is such a dossier, be it one that cannot be opened."""
        return bool(self.head(name)) or self.key_path(name).exists()

    def drop_drafts(self, name: str) -> None:
        """Remove the drafts of a dossier."""
        with disk_errors(self.root):
            durable.remove_folder(self.drafts_path(name))

    def begin_anew(self, name: str) -> None:
        """Let an erased dossier's name be used again."""
        self.erase(name)
        with disk_errors(self.root):
            durable.remove(self.root / "e" / name)

    def erased(self) -> list[str]:
        """The names of all erased dossiers."""
        return [name for name in names_in(self.root / "e") if _UUID.fullmatch(name)]

    # Looking around

    def shards(self) -> list[str]:
        """The shards in which there is or was a dossier."""
        return [shard for shard in names_in(self._dossiers) if len(shard) == 2]

    def shard_path(self, shard: str) -> Path:
        """The folder with the dossiers of a shard; its time changes with every save in it."""
        return self._shards.get(shard) or self._shards.setdefault(shard, self.root / "d" / shard)

    def names(self, shard: str) -> list[str]:
        """The dossiers of a shard."""
        return [name for name in names_in(self.shard_path(shard)) if _UUID.fullmatch(name)]

    def is_being_written(self, shard: str) -> bool:
        """Somebody is saving in this shard now, or died while doing so."""
        return any(durable.is_temporary(name) for name in names_in(self.shard_path(shard)))

    def names_with_drafts(self) -> list[str]:
        """The dossiers for which typed words wait."""
        return [name for name in names_in(self.root / "t") if _UUID.fullmatch(name)]

    def relative(self, path: Path) -> str:
        """The path as people and reports name it: from the data folder on."""
        return path.relative_to(self.root).as_posix()

    def bytes_of(self, path: Path) -> bytes:
        """A file's bytes, Missing, or Unreadable where the disk refuses this one file."""
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise Missing from None
        except OSError as error:
            if error.errno in _UNREADABLE:
                raise Unreadable(self.relative(path)) from None
            raise
