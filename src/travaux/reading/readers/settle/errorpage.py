"""Pages that a download gives instead of the paper: errors, logins, browser checks, empty shells.

Told by general signs: a short text that speaks of errors, access or browsers, in the words of the
United Nations languages and a few others, and that has nothing of a paper (clock times, dates, a
numbered list). Lengths are in characters; weights add up.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from travaux.common.errors import NotAPaper
from travaux.reading.readers.formats import Format
from travaux.reading.transcript import Transcript

_LONGEST = 2000
_SHORT = 400
_ENOUGH_SHORT, _ENOUGH_LONG = 2, 4


class _Sign(NamedTuple):
    kind: str
    weight: int
    pattern: re.Pattern[str]


def _sign(kind: str, weight: int, *phrases: str) -> _Sign:
    return _Sign(kind, weight, re.compile("|".join(phrases)))


_ERROR, _LOGIN, _CHECK = "the page of an error", "a login page", "a page that checks the browser"
_SIGNS = (
    _sign(_ERROR, 2, r"\b(?:error|http|status|erreur|fehler|ошибка)\W{0,3}(?:code\W{0,3})?[45]\d\d\b",
          r"\b[45]\d\d\W{1,3}(?:error|not found|forbidden|unauthorized|bad gateway|service|internal)",
          r"(?:page|document|file|resource|url|item) (?:that )?you(?:'re|’re| are| were| have)? (?:looking for|request)",
          r"(?:page|file|document|object|resource) (?:was )?not found", r"page introuvable", r"página no encontrada",
          r"страница не найдена", r"(?:الصفحة|الملف) غير موجود", r"页面不存在|找不到(?:该|此|您)?.{0,6}(?:页|文件)"),
    _sign(_ERROR, 1, r"\b404\b", r"does ?n[o’']t exist|no longer (?:exists?|available)|cannot be found|could not be found",
          r"n[’']existe (?:pas|plus)", r"\bno existe\b|no se (?:encuentra|ha encontrado)", r"не (?:существует|найден)",
          r"غير موجود", r"不存在"),
    _sign(_ERROR, 2, r"access (?:is |was |to this \w+ (?:has been|is) )?(?:denied|forbidden|restricted)",
          r"do(?: not|n[’']t) have (?:permission|access)|not authori[sz]ed|request (?:was |has been )?blocked",
          r"accès (?:refusé|interdit)", r"acceso (?:denegado|prohibido)", r"доступ (?:запрещ[её]н|ограничен)",
          r"تم رفض الوصول|الوصول مرفوض", r"拒绝访问|访问被拒绝|无权访问"),
    _sign(_ERROR, 2, r"(?:internal server|gateway time-?out|bad gateway|service (?:temporarily )?unavailable) ?(?:error)?",
          r"an? (?:unexpected |server )?error (?:has )?occurred|something went wrong|too many requests",
          r"une erreur (?:s[’']est produite|est survenue)", r"se ha producido un error|ha ocurrido un error",
          r"произошла ошибка", r"حدث خطأ", r"发生(?:了)?错误|服务(?:暂时)?不可用"),
    _sign(_ERROR, 1, r"contact (?:the |us|our )?(?:\w+ ){0,3}(?:support|administrator|webmaster|help ?desk)",
          r"contact-us\b", r"(?:back|return|go) to (?:the )?(?:home ?page|home)\b", r"reference #[\da-f.]{6,}"),
    _sign(_LOGIN, 1, r"\b(?:sign|log) ?in\b|\blogin\b", r"connectez-vous|se connecter", r"iniciar sesión",
          r"войти|войдите|вход в систему", r"تسجيل الدخول", r"登录|登入"),
    _sign(_LOGIN, 1, r"\bpassword\b", r"mot de passe", r"contraseña", r"пароль", r"كلمة (?:المرور|السر)", r"密码"),
    _sign(_LOGIN, 1, r"forgot(?:ten)? (?:your )?(?:password|username)|remember me|keep me signed in|create an? account",
          r"mot de passe oublié|se souvenir de moi", r"olvid(?:ó|aste|é|ado) (?:su|tu|la) contraseña|recordarme",
          r"забыли пароль|запомнить меня", r"نسيت كلمة", r"忘记密码|记住我"),
    _sign(_LOGIN, 1, r"\b(?:user ?name|e-?mail address|user id)\b", r"identifiant|nom d[’']utilisateur",
          r"nombre de usuario|correo electrónico", r"имя пользователя|логин", r"اسم المستخدم", r"用户名"),
    _sign(_LOGIN, 2, r"(?:session|link) (?:has )?(?:expired|timed out)", r"session (?:a )?expiré", r"sesión ha (?:expirado|caducado)"),
    _sign(_CHECK, 2, r"(?:enable|activate|turn on|requires?|needs?|without) java ?script|java ?script (?:is |to be |must be )?"
          r"(?:disabled|required|enabled|not enabled)", r"activer java ?script|java ?script (?:est )?désactivé",
          r"(?:habilit|activ)\w+ java ?script", r"включите java ?script|java ?script отключ", r"تفعيل (?:java|جافا)",
          r"启用 ?java ?script"),
    _sign(_CHECK, 2, r"checking (?:your|if the site) |verify(?:ing)? (?:that )?you are (?:a )?human|\bcaptcha\b|\bray id\b",
          r"unusual (?:traffic|activity)|are you a robot|not a robot|security (?:check|verification)|enable cookies"),
    _sign(_CHECK, 2, r"\A\W{0,5}(?:loading|please wait|redirecting|chargement|cargando|загрузка|подождите|加载中|请稍候)\b",
          r"if you are not (?:automatically )?redirected|you are being redirected"),
)  # fmt: skip
_PAPER = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d)|^\s*(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+\S|\b[A-Z]{1,6}/[\w.]{1,12}/[\w./]{1,20}",
    re.MULTILINE,
)  # fmt: skip
_FEW = 3


def refuse_error_page(transcript: Transcript, name: str) -> None:
    """Raise :class:`~travaux.common.errors.NotAPaper` for a page that is no paper."""
    lines, length = [], 0
    for line in transcript.body():
        lines.append(transcript.line_text(line))
        length += len(lines[-1])
        if length > _LONGEST:
            return
    if not lines and transcript.media_type == Format.HTML:
        raise NotAPaper(f"{name} is a web page without a text of its own")
    if kind := error_page("\n".join(lines)):
        raise NotAPaper(f"{name} is {kind}, not a paper: “{_shortened(lines[0])}”")


def error_page(text: str) -> str | None:
    """What a short text is where it is no paper, else None."""
    if len(text) > _LONGEST or len(_PAPER.findall(text)) >= _FEW:
        return None
    weights: dict[str, int] = {}
    text = text.lower()
    for kind, weight, pattern in _SIGNS:
        if pattern.search(text):
            weights[kind] = weights.get(kind, 0) + weight
    enough = _ENOUGH_SHORT if len(text) <= _SHORT else _ENOUGH_LONG
    kind, total = max(weights.items(), key=lambda item: item[1], default=("", 0))
    return kind if total >= enough or sum(weights.values()) > enough else None


def _shortened(line: str) -> str:
    line = " ".join(line.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"
