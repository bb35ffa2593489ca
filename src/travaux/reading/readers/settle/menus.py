"""Lines that a site's frame leaves in text copied from it: menus, buttons to share and to print."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{3,}")
_LONGEST = 120
_FEWEST = 2
_SHARE = 0.6
_WORDS = frozenset(
    "home news events event contact contacts about search login register share print tweet email facebook twitter linkedin whatsapp telegram instagram youtube menu "
    "navigation skip main content download pdf cookies privacy policy feedback back top next previous subscribe newsletter language english français español русский "
    "accueil actualités événements partager imprimer rechercher connexion télécharger retour suivant précédent inscription "
    "inicio noticias eventos contacto compartir imprimir buscar descargar volver siguiente anterior "
    "início notícias contato compartilhar pesquisar baixar voltar próximo "
    "главная новости мероприятия события контакты поделиться распечатать печать версия слабовидящих поиск вход скачать назад далее".split()
)

_TURNING = re.compile(
    r"\W*(?:previous page|page précédente|página (?:anterior|precedente))\W*"
    r"(?:table of contents|table des matières|(?:tabla|índice|indice)(?: de(?:l)? (?:materias|contenidos?))?|top of page)?\W*"
    r"(?:top of page)?\W*(?:next page|page suivante|página siguiente)?\W*",
    re.IGNORECASE,
)
"""Links of a document in parts to those beside it: "Previous Page Table of Contents Next Page"."""


_SKIPPING = re.compile(
    r"\W*(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)|(?:aller|passer|accéder) (?:directement )?au contenu(?: principal)?|"
    r"(?:pasar|saltar|ir) al contenido(?: principal)?|(?:pular|saltar|ir) para o conteúdo(?: principal)?|(?:zum (?:haupt)?inhalt springen|direkt zum inhalt)|"
    r"перейти к (?:основному )?содержанию|(?:sorry, )?you need to enable javascript\b.{0,60}|"
    r"(?:please )?enable javascript\b.{0,60}|you are viewing an archived web page\b.{0,600}|loading media information(?: hide)?)\W*",
    re.IGNORECASE,
)
"""What browsers and archives are told over every page of a site."""


def turns_pages(text: str) -> bool:
    """Whether a line holds nothing but the links from one part of a document to another, or what stands over any page of a site."""
    return _TURNING.fullmatch(text) is not None or _SKIPPING.fullmatch(text) is not None


def is_menu(text: str) -> bool:
    """Whether the words of a short line are mostly those of a site's frame, two of them at least."""
    words = [word.casefold() for word in _WORD.findall(text)] if len(text) <= _LONGEST else []
    known = sum(word in _WORDS for word in words)
    return known >= _FEWEST and known >= _SHARE * len(words)
