"""What one build did, paper by paper."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Counts of files by what became of them; ``partly`` and ``failed`` name the file and say why, ``strange`` names what is no paper."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    read: int = 0
    partly: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    exit_code: int = 0
    """That of the first paper that could not be read, else 0."""

    def fail(self, name: str, message: str, exit_code: int) -> None:
        self.failed.append((name, message))
        self.exit_code = self.exit_code or exit_code

    def go_on(self, part: Report) -> None:
        """Count in what was done after this, as ``part`` says."""
        self.new += part.new
        self.changed += part.changed
        self.unchanged += part.unchanged
        self.gone += part.gone
        self.read += part.read
        self.partly += part.partly
        self.failed += part.failed
        self.strange += part.strange
        self.exit_code = self.exit_code or part.exit_code
