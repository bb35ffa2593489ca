"""One tree of errors. Each names the remedy and has an exit code of its own."""

from __future__ import annotations


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


class EmptyPaper(TravauxError):
    exit_code = 4
    remedy = "Download or export the paper again."


class UnknownFormat(TravauxError):
    exit_code = 5
    remedy = "Save the paper as PDF, DOCX, HTML, Markdown or text."


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
    """Pages that are pictures only."""

    exit_code = 11
    remedy = "Run OCR on it first, or ask for the original file."


class NoDates(TravauxError):
    """A calendar was asked for, but no day of the programme has a date."""

    exit_code = 12
    remedy = "Name the first day with --first-day YYYY-MM-DD, or take another format."


class CannotWrite(TravauxError):
    """The output cannot be written where it was asked for."""

    exit_code = 13
    remedy = "Check the folder and its permissions."
