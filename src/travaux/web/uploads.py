"""Uploads as they come in: to disk, and no more than is allowed."""

from __future__ import annotations

from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler

from travaux.intake.adding import MOST_BYTES


class Bounded(TemporaryFileUploadHandler):
    """Ends an upload whose files are larger together than allowed, whatever its header says.

    The request then ``was_too_large``.
    """

    received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.received += len(raw_data)
        if self.received > MOST_BYTES:
            self.request.was_too_large = True
            raise StopUpload(connection_reset=False)
        super().receive_data_chunk(raw_data, start)
