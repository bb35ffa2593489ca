"""Pages of sites that store documents: a heading, a list of "similar documents", a transcription."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from travaux.reading.transcript import LineRole, Transcript

_SIMILAR = {
    "en": ("similar documents", "related documents", "similar papers", "related papers", "more documents",
           "documents like this", "you may also like", "you might also like", "recommended documents",
           "other documents", "see also"),
    "fr": ("documents similaires", "documents pareils", "documents connexes", "documents associés",
           "vous aimerez aussi", "documents recommandés", "autres documents", "voir aussi"),
    "es": ("documentos similares", "documentos relacionados", "documentos parecidos", "documentos recomendados",
           "otros documentos", "también te puede interesar", "véase también"),
    "de": ("ähnliche dokumente", "verwandte dokumente", "weitere dokumente"),
    "pt": ("documentos semelhantes", "documentos relacionados", "outros documentos"),
    "it": ("documenti simili", "documenti correlati", "altri documenti"),
    "ru": ("похожие документы", "подобные документы", "связанные документы", "другие документы", "смотрите также"),
    "ar": ("وثائق مماثلة", "وثائق ذات صلة", "مستندات مشابهة", "ملفات مشابهة"),
    "zh": ("类似文件", "相关文件", "相关文档", "相似文档", "类似文档", "推荐文档"),
}  # fmt: skip
_TRANSCRIPTION = {
    "en": ("transcription", "transcript", "document text", "text of the document", "full text", "text version"),
    "fr": ("transcription", "texte du document", "texte intégral", "retranscription"),
    "es": ("transcripción", "texto del documento", "texto completo"),
    "de": ("transkript", "abschrift", "volltext", "text des dokuments"),
    "pt": ("transcrição", "texto completo", "texto do documento"),
    "it": ("trascrizione", "testo completo", "testo del documento"),
    "ru": ("транскрипт", "транскрипция", "расшифровка", "текст документа", "полный текст"),
    "ar": ("النص الكامل", "نص الوثيقة", "نسخ", "التفريغ"),
    "zh": ("转录", "文本", "全文", "文档正文", "文字稿"),
}  # fmt: skip
_SIMILAR_LABELS = frozenset(label for found in _SIMILAR.values() for label in found)
_TRANSCRIPTION_LABELS = frozenset(label for found in _TRANSCRIPTION.values() for label in found)
_BUTTONS = re.compile(
    r"(?:more information|read more|show more|download|view|share|report|embed|en savoir plus|lire la suite|télécharger"
    r"|más información|leer más|descargar|mehr|подробнее|скачать|المزيد|تحميل|更多|下载)(?: now| pdf)?\W*\Z"
)
_OFFERS = re.compile(
    rf"\W*\Z|{_BUTTONS.pattern}|(?:©|copyright\b|all rights reserved|tous droits réservés|todos los derechos|все права защищены"
    r"|privacy policy|terms (?:of (?:service|use)|and conditions)|cookie|politique de confidentialité|política de privacidad|feedback|log ?in|sign (?:in|up)"
    r"|docplayer|this site uses|ce site utilise|este sitio (?:web )?utiliza|we use cookies|о проекте|обратная связь).{0,200}\Z"
)
_LONG = 400
_TITLE = 300
"""Characters: a longer line is the text of a page, not the title of another document."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class SiteLayout:
    """Half-open ranges of lines: the ``neighbours`` and the ``paper``; all other lines are chrome."""

    neighbours: range
    paper: range


def tell_apart(transcript: Transcript) -> Transcript:
    """The transcript with the words of a document site marked as chrome, where it is such a page."""
    layout = site_layout(transcript)
    if layout is None:
        return transcript
    texts = transcript.texts()
    neighbours = [
        texts[index].strip() for index in layout.neighbours if not _BUTTONS.match(texts[index].casefold())
    ]
    paper = _without_buttons(texts, layout.paper)
    lines = tuple(
        line if index in paper else line._replace(role=LineRole.CHROME)
        for index, line in enumerate(transcript.lines)
    )
    return replace(
        transcript,
        lines=lines,
        neighbours=tuple(neighbours),
        site_title=_title(texts, layout),
    )


def site_layout(transcript: Transcript) -> SiteLayout | None:
    """Where the parts of a document site's page are, or None for any other paper.

    The label before the transcription or the one before the neighbours tells the page; what stands
    between them must look like titles, and the paper must have lost its line breaks or be long. Where no more
    than the label parts the heading from itself, the paper begins with its second occurrence.
    """
    short = _short(transcript)
    similar, begin = _labelled(short, _SIMILAR_LABELS), _labelled(short, _TRANSCRIPTION_LABELS)
    if begin is None:
        return None if similar is None else _unlabelled(transcript.texts(), similar)
    texts = transcript.texts()
    end = len(texts)
    if (
        similar is None
        and 0 < begin < _FEW
        and _words(texts[0]) == _words(next(filter(str.strip, texts[begin + 1 :]), ""))
    ):
        return SiteLayout(range(begin, begin), range(begin + 1, end))
    if similar is None:
        start = min(1, begin)
        listed = begin - start >= 3 * _FEW
        return _checked(texts, range(start, begin if listed else start), range(begin + 1, end), listed)
    if similar < begin:
        return _checked(texts, range(similar + 1, begin), range(begin + 1, end))
    return _checked(texts, range(similar + 1, end), range(begin + 1, similar))


def _unlabelled(texts: list[str], similar: int) -> SiteLayout | None:
    """Where the neighbours below their label end at the first long line, and no label stands before the paper."""
    end = len(texts)
    first = next((index for index in range(similar + 1, end) if len(texts[index]) > _LONG), None)
    early = similar <= 10 and first is not None and first - similar > 2 * _FEW
    return _checked(texts, range(similar + 1, first), range(first, end)) if early and first else None


def _without_buttons(texts: list[str], paper: range) -> range:
    """The paper without what the site offers below it: "Show more", "Download", a notice about cookies."""
    end = paper.stop
    while end > paper.start + 1 and _OFFERS.match(texts[end - 1].strip().casefold()):
        end -= 1
    return range(paper.start, end)


def _checked(texts: list[str], neighbours: range, paper: range, listed: bool = True) -> SiteLayout | None:
    titles = sum(1 for index in neighbours if len(texts[index]) <= _TITLE)
    long = any(len(texts[index]) > _LONG for index in paper)
    few = listed and (len(neighbours) < _FEW or titles < 0.8 * len(neighbours))
    return SiteLayout(neighbours, paper) if long and not few else None


def _short(transcript: Transcript) -> list[tuple[int, str]]:
    """The lines that may be labels, by their words alone."""
    return [
        (index, transcript.line_text(line).strip(" :.#*=-–—…").casefold())
        for index, line in enumerate(transcript.lines)
        if line.end - line.start < 40 and line.cell is None
    ]


def _labelled(short: list[tuple[int, str]], labels: frozenset[str]) -> int | None:
    return next((index for index, text in short if text in labels), None)


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _title(texts: list[str], layout: SiteLayout) -> str | None:
    first = min(layout.neighbours.start, layout.paper.start) - 1
    return texts[0].strip() if first > 0 else None
