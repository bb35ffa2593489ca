"""One tree of errors. Each names the remedy and has an exit code of its own."""

from __future__ import annotations

import errno

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
"""What the system says where a disk, or somebody's share of it, is full."""


class TravauxError(Exception):
    """``message`` says what is wrong with which paper; ``remedy`` says what to do about it."""

    exit_code = 1
    remedy = "Run again with --help."

    def __init__(self, message: str, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if remedy is not None:
            self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}"

    def __reduce__(self) -> tuple[type[TravauxError], tuple[str, str]]:
        return (type(self), (self.message, self.remedy))


class PaperNotFound(TravauxError):
    exit_code = 3
    remedy = "Check the path."

    @classmethod
    def unopened(cls, path: object, error: OSError) -> PaperNotFound:
        return cls(f"{path} cannot be opened: {error.strerror}", "Check the path and its permissions.")


class EmptyPaper(TravauxError):
    exit_code = 4
    remedy = "Download or export the paper again."


class UnknownFormat(TravauxError):
    exit_code = 5
    remedy = "Save the paper as PDF, DOCX, ODT, HTML, Markdown or text."


class OtherData(UnknownFormat):
    """Data, a program, a recording: a file that is no paper. Where it was not named but found, that is told and no failure."""

    exit_code = 19


class EncryptedPaper(TravauxError):
    exit_code = 6
    remedy = "Remove the password and save it again."


class DamagedPaper(TravauxError):
    exit_code = 7
    remedy = "Download or export the paper again."


class NotAPaper(TravauxError):
    """A download error page, a login page, an empty shell."""

    exit_code = 8
    remedy = "Download the paper itself again."


class LimitExceeded(TravauxError):
    exit_code = 9
    remedy = "Split the paper, or raise --time-limit or --memory-limit if you trust it."


class NoProgramme(TravauxError):
    exit_code = 10
    remedy = "Give an agenda, a programme or a concept note."


class NoText(TravauxError):
    """No words, or none that can be made out in a picture."""

    exit_code = 11
    remedy = "Save it as PDF, or a picture as PNG or JPEG; or ask for the original file."


class NoDates(TravauxError):
    """A calendar was asked for, but no day of the programme has a date."""

    exit_code = 12
    remedy = "Name the first day with --first-day YYYY-MM-DD, or take another format."


class CannotWrite(TravauxError):
    """The output cannot be written where it was asked for."""

    exit_code = 13
    remedy = "Check the folder and its permissions."


class UnknownTarget(TravauxError):
    """A form was asked for that is not written."""

    exit_code = 14
    remedy = "See travaux formats."


class MissingPart(TravauxError):
    """A package, program or font that a format needs is not installed."""

    exit_code = 15
    remedy = "Install it; travaux formats shows what is missing."


class UnfitInput(TravauxError):
    """A file given beside the paper (a template, an earlier calendar) that cannot be used."""

    exit_code = 16
    remedy = "Give another file."


class Unreachable(TravauxError):
    """A server that a person named gives no answer, or not one that is understood."""

    exit_code = 17
    remedy = "Check the address and the network."


class Refused(TravauxError):
    """A server that a person named answers, but will not do it: token, rights, address, values."""

    exit_code = 18
    remedy = "Check the token and what it may do."


class LibraryNotFound(TravauxError):
    exit_code = 20
    remedy = "Make it with travaux build FOLDER, or name it with --library."


class NewerLibrary(TravauxError):
    """The library's schema is ahead of this version."""

    exit_code = 21
    remedy = "Upgrade Travaux, or open a backup that this version made."


class DamagedLibrary(TravauxError):
    """The database, the index or a kept paper cannot be used."""

    exit_code = 22
    remedy = "Run travaux doctor; if that does not help, travaux restore a backup."


class LibraryInUse(TravauxError):
    """Another process builds or repairs the same library."""

    exit_code = 23
    remedy = "Wait until it has ended, then run again."


class NothingFound(TravauxError):
    """No paper, meeting or person answers to a name."""

    exit_code = 24
    remedy = "See travaux list, meetings or people for what the library holds."


class AmbiguousName(TravauxError):
    exit_code = 25
    remedy = "Give more of the name, or the identifier."


class WrongQuery(TravauxError):
    exit_code = 26
    remedy = "See the how-to on searching for what a query may hold."


class WrongSetting(TravauxError):
    """An environment variable or an option that cannot be used."""

    exit_code = 27
    remedy = "Correct it and run again."


class ConflictingDecision(TravauxError):
    """A decision cannot stand beside what has been decided since."""

    exit_code = 28
    remedy = "Look at the paper's decisions with travaux decisions, then decide again."


class DatabaseGone(TravauxError):
    """The database went away midway."""

    exit_code = 29
    remedy = "Start it and run again: what was written is kept."


class DiskFull(TravauxError):
    exit_code = 30
    remedy = "Make room and run again: what was written is kept."


def unwritten(path: object, error: OSError) -> TravauxError:
    """What to raise where ``path``, which appears whole or not at all, cannot be written: DiskFull where there is no room for it."""
    message = f"{path} cannot be written: {error.strerror}"
    return DiskFull(message, "Make room and run again.") if error.errno in NO_ROOM else CannotWrite(message)


class WrongValue(TravauxError):
    """A correction that is no value for its place."""

    exit_code = 31
    remedy = "Give dates as YYYY-MM-DD, times as HH:MM, and words for anything else."


class RefusedAct(TravauxError):
    """A decision about the register that cannot follow those before it."""

    exit_code = 40
    remedy = "See travaux register log."


class WrongSheet(TravauxError):
    """A CSV or XLSX of the register that has other columns or values than were sent out."""

    exit_code = 41
    remedy = "Start from travaux register list --output and keep its columns."
