"""What a download gives instead of a paper."""

from __future__ import annotations

import pytest

from travaux.common.errors import NotAPaper
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.settle.errorpage import error_page

ERRORS = [
    "404 Not Found\nnginx",
    "The page you are looking for could not be found. Go back to the home page.",
    "Access Denied\nYou don't have permission to access this server.\nReference #18.2d7c1702.1",
    "Erreur 404\nLa page que vous cherchez n’existe plus.",
    "Página no encontrada\nEl documento que busca no existe.",
    "Страница не найдена\nЗапрошенный документ не существует.",
    "الصفحة غير موجودة",
    "页面不存在",
    "503 Service Unavailable: an error has occurred",
]
LOGINS = [
    "Sign in\nUsername\nPassword\nForgot your password?",
    "Connectez-vous\nIdentifiant\nMot de passe",
    "Iniciar sesión\nContraseña\n¿Olvidó su contraseña?",
    "Войдите в систему\nПароль",
    "Your session has expired. Please log in again.",
]
CHECKS = [
    "Please enable JavaScript to view this page.",
    "Just a moment... Checking your browser before accessing example.org. Ray ID: 7f2c",
    "Loading…",
    "Veuillez activer JavaScript",
    "Verify you are human by completing the captcha below.",
]
PAPERS = [
    "Agenda\n10:00 Login and welcome\n11:00 Password hygiene, by Ana Reis\n12:00 Close",
    "Concept note: access to justice denied? The meeting hears how courts that do not exist are built.",
    "1. Opening of the session\n2. Access denied: ports and sanctions\n3. Error in judgment, access forbidden\n4. Close",
    "Chair's statement. The document is not available in all languages.",
    "Workshop on passwords, Porto, 4 May 2021",
]


@pytest.mark.parametrize(
    ("texts", "kind"),
    [(ERRORS, "the page of an error"), (LOGINS, "a login page"), (CHECKS, "a page that checks the browser")],
    ids=["errors", "logins", "checks"],
)
def test_pages_that_are_no_papers(texts: list[str], kind: str) -> None:
    assert [error_page(text) for text in texts] == [kind] * len(texts)


def test_short_papers_are_papers() -> None:
    assert [error_page(text) for text in PAPERS] == [None] * len(PAPERS)


def test_the_message_quotes_the_page() -> None:
    data = b"<html><head><title>x</title></head><body><nav>Home</nav><h1>404 Not found</h1><p>Nothing here.</p></body></html>"
    with pytest.raises(NotAPaper) as caught:
        transcribe(Document("agenda.pdf", data))
    assert str(caught.value) == (
        "agenda.pdf is the page of an error, not a paper: “404 Not found”. Download the paper itself again."
    )
