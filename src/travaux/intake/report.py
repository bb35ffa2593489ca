"""What one build did, paper by paper."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Counts of files by what became of them; ``partly`` and ``failed`` name the file and say why."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    read: int = 0
    partly: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    exit_code: int = 0
    """That of the first paper that could not be read, else 0."""

    def fail(self, name: str, message: str, exit_code: int) -> None:
        self.failed.append((name, message))
        self.exit_code = self.exit_code or exit_code
