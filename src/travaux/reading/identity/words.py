"""The words by which papers say what they are, language by language: data, and how to look for it.

Every entry is matched in lower case at a word's beginning and end; ``…`` at the end of an entry lets
the word go on.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from travaux.common.scripts import HAN
from travaux.common.text import letters_of

KINDS: dict[str, str] = {
    "letter": "circular letter|circular note|lettre circulaire|rundschreiben|циркулярное письмо|open letter|lettre ouverte|carta abierta|carta aberta|offener brief|открытое письмо|رسالة مفتوحة|公开信|schreiben|的函|公函|通知|carta datada|carta circular|ofício|letter dated|letters dated|letter of|identical letters|letter from|letter addressed|cover letter|lettre datée"
    "|lettres datées|lettres identiques|lettre adressée|lettre du|lettre de|carta de fecha|cartas de fecha|cartas idénticas"
    "|carta dirigida|carta del|carta de la|письмо|идентичные письма|письма|رسالة مؤرخة|رسالتان متطابقتان|رسالة|的信|同文信",
    "note verbale": "verbalnote|note verbale|notes verbales|nota verbal|вербальная нота|مذكرة شفوية|普通照会",
    "concept note": "konzeptpapier|konzeptnotiz|konzeptnote|nota conceitual|nota de conceito|nota concetual|concept note|concept paper|note de cadrage|note conceptuelle|note d'orientation|document de réflexion"
    "|nota conceptual|nota de concepto|documento conceptual|концептуальная записка|концептуальный документ|مذكرة مفاهيمية"
    "|ورقة مفاهيمية|概念说明|概念文件",
    "list of participants": "elenco dei partecipanti|lista dei partecipanti|teilnehmerliste|teilnehmendenliste|teilnehmerverzeichnis|liste der teilnehmenden|参会人员名单|provisional list of participants|lista de presenças|lista de participantes inscritos|list of participants|list of delegations|participants list|participant list|list of attendees"
    "|liste des participants|liste provisoire des participants|liste définitive des participants|liste finale des participants|lista provisional de participantes|lista definitiva de participantes|lista final de participantes|lista provisória de participantes"
    "|liste des délégations|lista de participantes|lista de asistentes|список участников"
    "|قائمة المشاركين|与会者名单|与会人员名单",
    "terms of reference": "leistungsbeschreibung|aufgabenbeschreibung|termo de referência|geschäftsordnung|termos de referência|mandat et règlement|mandato y reglamento|terms of reference|termes de référence|términos de referencia|términos de referencia|круг ведения"
    "|اختصاصات|الاختصاصات|职权范围",
    "compendium": "compendium|compendio|compêndio|compilation|recueil|compilación|compilação|kompendium|recopilación|подборка|компиляция|сборник|مجموعة|汇编",
    "resolution": "risoluzione|mozione|entschließung|entschließungsantrag|resolução|projeto de resolução|resoluciones|resolutions|résolutions|resolution|draft resolution|résolution|projet de résolution|resolución|proyecto de resolución|резолюция"
    "|проект резолюции|قرار|决议|决议草案",
    "decision": "beschluss|beschlussvorlage|beschlüsse|decisão|projeto de decisão|deliberação|decision|decisions|draft decision|décision|décisions|projet de décision|decisión|decisiones"
    "|proyecto de decisión|решение|проект решения|مقرر|决定",
    "declaration": "dichiarazione congiunta|dichiarazione finale|déclaration commune|déclaration conjointe|declaración conjunta|gemeinsame erklärung|ministererklärung|déclaration finale|declaración final|declaração conjunta|declaração ministerial|declaração política|declaração de|declaração sobre|déclaration sur|declaración sobre|declaration|ministerial declaration|political declaration|déclaration ministérielle"
    "|déclaration politique|declaración ministerial|declaración política|декларация|إعلان|宣言",
    "statement": "chairman's statement|chair's statement|presidential statement|press statement|media statement|outcome statement|joint statement|stellungnahme|rede|ansprache|grußwort|declaração do|declaração da|pronunciamento|intervenção|statement|statements|opening statement|remarks|opening remarks|speech|keynote speech|intervention"
    "|déclaration de|déclaration du|déclaration des|déclaration prononcée|déclaration présentée|allocution|discours|declaración de"
    "|declaración del|declaración formulada|declaración presentada|discurso|intervención|palabras|заявление|выступление"
    "|баяндама|بيان|كلمة|发言|声明|讲话",
    "concluding observations": "concluding observations|observations finales|observaciones finales|заключительные замечания"
    "|الملاحظات الختامية|ملاحظات ختامية|结论性意见",
    "summary record": "summary record|compte rendu analytique|acta resumida|краткий отчет|محضر موجز|简要记录",
    "verbatim record": "verbatim record|plenary meeting|acta literal|стенографический отчет|пленарное заседание"
    "|محضر حرفي|逐字记录",
    "minutes": "verbale|verbale della riunione|compte-rendu|relevé des décisions|relevé des conclusions|record of decisions|record of discussions|record of the meeting|meeting record|protokoll|ergebnisprotokoll|sitzungsprotokoll|kurzprotokoll|verlaufsprotokoll|niederschrift|ergebnisniederschrift|procès-verbal|procès-verbaux|relevé de conclusions|relevé de décisions|ata|ata da reunião|minutes|compte rendu|acta|actas|протокол|محضر|会议纪要",
    "summary": "synopsis|zusammenfassung|chairman's summary|summary of discussions|summary of conclusions|resumo|summary|co-chairs' summary|chair's summary|executive summary|résumé|synthèse|resumen|síntesis|резюме|краткое изложение"
    "|موجز|ملخص|摘要|概要",
    "programme": "programm|programma|programma provvisorio|programma preliminare|programma definitivo|programma dei lavori|ablaufplan|veranstaltungsprogramm|tagungsprogramm|konferenzprogramm|kongressprogramm|seminarprogramm|zeitplan|programme of work|programme|provisional programme|timetable|organization of work|organisation of work"
    "|schedule of work|programa provisional|programa preliminar|programa tentativo|programa definitivo|programa final|programa general|programa detallado|programa de la reunión"
    "|programa provisório|programa definitivo|programa detalhado|programação|programme provisoire|programme préliminaire|programme définitif|programme prévisionnel|programme de travail|organisation des travaux|calendrier des travaux|programa de trabajo"
    "|organización de los trabajos|organización del trabajo|organização dos trabalhos|organización de la labor|программа работы|проект программы|программа|организация работы|برنامج العمل|برنامج"
    "|تنظيم الأعمال|工作方案|工作安排|日程|工作日程|日程安排",
    "agenda": "order of business|traktandenliste|traktanden|projeto de ordem do dia|projeto de ordem de trabalhos|projeto de agenda|projeto de pauta|proyecto de temario|proyecto de orden del día|proyecto de agenda|tagesordnung|agenda|agendas|annotated agenda|program|programa|course program|ordre du jour|projet d'ordre du jour|ordem do dia|ordem de trabalhos|pauta|tagesordnung|ordine del giorno|проект повестки дня|порядок дня|orden del día|temario|повестка дня"
    "|аннотированная повестка дня|جدول الأعمال|جدول أعمال|议程|会议议程",
    "report": "relazione|relazione annuale|rapporto|bericht|jahresbericht|abschlussbericht|sachstandsbericht|zwischenbericht|relatório|relatórios|report|reports|progress report|rapport|rapports|informe|informes|доклад|доклады|отчет|تقرير|报告",
    "working paper": "policy brief|policy paper|policy note|issue brief|issues paper|briefing paper|technical paper|scoping paper|options paper|note de politique|arbeitspapier|arbeitsdokument|diskussionspapier|information paper|information document|document d'information|informal document|working paper|conference room paper|discussion paper|background paper|position paper|non-paper"
    "|document de travail|document de séance|documento de trabajo|documento de sesión|рабочий документ|ورقة عمل|工作文件",
    "submission": "proposal|proposals|joint proposal|proposition|propuesta|предложение|proposta|submission|submissions|communication présentée|presentación|представление|مساهمة|提交的材料",
    "note": "справка|информационная справка|аналитическая справка|ayuda memoria|ajuda-memória|vermerk|aufzeichnung|sachstand|informationsvermerk|aide-mémoire|aide mémoire|nota informativa del|nota técnica|note|notes|information note|background note|aide-memoire|nota|nota informativa|записка|مذكرة|说明",
    "corrigendum": "corrigendum|rectificatif|corrección|исправление|تصويب|更正",
    "addendum": "addendum|additif|adición|добавление|إضافة|增编",
    "request": "request for the inclusion|demande d'inscription|solicitud de inclusión|просьба о включении|طلب إدراج|请求",
    "press release": "comunicato stampa|presseinformation|pressemeldung|presseerklärung|comunicado à imprensa|comunicado de imprensa|boletín de prensa|بيان صحفي|新闻通稿|for immediate release|media release|news release|pressemitteilung|medienmitteilung|nota de prensa|nota à imprensa|nota de imprensa|pour diffusion immédiate|press release|communiqué de presse|comunicado de prensa|пресс-релиз|نشرة صحفية|新闻稿",
    "communiqué": "kommuniqué|final communiqué|communiqué de presse conjoint|communique|joint communique|communiqué final|communiqué conjoint|comunicado conjunto|comunicado final|البيان الختامي|联合公报|communiqué|joint communiqué|comunicado|коммюнике|بلاغ|公报",
    "guidelines": "leitlinien|leitfaden|guidelines|guidance|guidance note|guide|guide pratique|guía|guia|lignes directrices|directrices|руководящие принципы|руководство|методические рекомендации|مبادئ توجيهية|准则",
    "invitation": "invito|avviso di convocazione|convocazione|notice of meeting|notice of the meeting|notice of annual general meeting|avis de réunion|avis de convocation|aviso de reunión|einladung|lettre d'invitation|carta de invitación|邀请函|会议通知|召开通知|convocation|convocatoria|convocatória|convocação|convite|invitation|invitación|приглашение|دعوة|邀请",
    "questionnaire": "fragebogen|questionnaire|cuestionario|вопросник|استبيان|问卷",
    "strategy": "strategic plan|action plan|plan of action|plan stratégique|plan d'action|plan estratégico|plan de acción",
    "review": "avaliação|review|evaluation|assessment|examen|évaluation|revisión|evaluación|обзор|оценка|استعراض|تقييم|审查|评价",
}
"""Phrases of a title, by the kind that they give."""

PROVISIONAL = (
    "bozza|provvisorio|provvisoria|projeto|projecto|entwurf|vorläufig…|draft|provisional|tentative|preliminary|proposed|zero draft|advance unedited version|unedited|for consultation"
    "|work in progress|projet|provisoire|préliminaire|proposition|avant-projet|proyecto|provisional|preliminar|borrador|tentativo|tentativa|provisório|provisória|minuta|em elaboração|en cours de finalisation|prévisionnel|prévisionnelle"
    "|проект|предварительн…|مشروع|مؤقت|مؤقتة|المؤقت|المؤقتة|草案|临时|暂定|初步"
)
REVISED = "überarbeitet…|geändert…|revised|revision|updated|révisé|révisée|révision|revisado|revisada|пересмотренн…|منقح|منقحة|المنقح|المنقحة|修订|订正"
FINAL = "endgültig…|endfassung|final|finalized|as adopted|definitive|définitif|définitive|version finale|versión final|definitivo|окончательн…|نهائي|نهائية|النهائي|النهائية|最终|最后"
ADOPTED = "was adopted|were adopted|adopted by|as adopted|adopté|adoptée|aprobado|aprobada|aprovado|aprovada|принят|принята|приняты|утвержден|утверждена|утверждены|اعتمد|已通过|通过了"
"""Forms of the verb: the noun stands in every agenda, which begins with its adoption."""

QUALIFIERS = (
    f"{PROVISIONAL}|{REVISED}|{FINAL}|oral|written|annotated|annual|the|a|an|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    "|tenth|eleventh|twelfth|thirteenth|biennial|interim|periodic|special|joint|consolidated|short"
    "|independent|comprehensive|совместн…|conjoint|conjointe|conjunto|conjunta|conjuntos|gemeinsame|gemeinsamer|gemeinsames|مشترك|مشتركة|le|la|les|el|los|annoté|annuel|anotado|anual|quadrennial|quarterly|detailed|full"
)

DISTRIBUTIONS: dict[str, str] = {
    "general": "general|générale|generale|general|unrestricted|general distribution|unclassified|public|distribution générale|distribución general|distribuição geral|non classifié|no clasificado|öffentlich|общее|общая|عام|普遍",
    "limited": "limited distribution|distribution limitée|distribución limitada|distribuição limitada|limite|limited|limitée|limitee|limitada|ограниченное|محدود|有限",
    "restricted": "restricted|restreinte|confidential|reservada|restringida|confidentielle|for official use only|for official use|restricted distribution|in confidence|restreint|diffusion restreinte|distribution restreinte|à usage officiel|para uso oficial|restringido|reservado|distribución restringida|restrito|restrita|confidencial|vertraulich|nur für den dienstgebrauch|для служебного пользования|مقيد|限制",
    "provisional": "provisional|provisoire|предварительное",
}
DISTRIBUTION_LABEL = re.compile(
    r"\b(?:distr(?:ibution)?|dist|distribuci[oó]n|распространение|التوزيع|توزيع|分发)\b\s?[.:]{0,2}\s?:?",
    re.IGNORECASE,
)

LANGUAGE_NAMES: dict[str, str] = {
    "ar": "arabic|arabe|árabe|арабский|عربي|العربية|عربية|阿拉伯文",
    "zh": "chinese|chinois|chino|китайский|صيني|中文",
    "en": "english|anglais|inglés|ingles|английский|انكليزي|إنكليزي|الإنكليزية|英文",
    "fr": "french|français|francais|francés|french|французский|فرنسي|الفرنسية|法文",
    "ru": "russian|russe|ruso|русский|روسي|الروسية|俄文",
    "es": "spanish|espagnol|español|испанский|إسباني|الإسبانية|西班牙文",
    "pt": "portuguese|portugais|portugués|português|португальский|البرتغالية|葡萄牙文",
}

UNITS = (
    "united nations|nations unies|naciones unidas|организация объединенных наций|организация объединённых наций|الأمم المتحدة"
    "|联合国|联 合 国|united|nations|онн"
)
PRINCIPAL = (
    "general assembly|security council|economic and social council|trusteeship council|secretariat|assemblée générale"
    "|conseil de sécurité|conseil économique et social|asamblea general|consejo de seguridad|consejo económico y social"
    "|генеральная ассамблея|совет безопасности|экономический и социальный совет|الجمعية العامة|مجلس الأمن"
    "|المجلس الاقتصادي والاجتماعي|大会|安全理事会|经济及社会理事会"
)
BODIES = (
    "ausschuss|unterausschuss|arbeitskreis|lenkungskreis|rat|kommission|arbeitsgruppe|working party|bundestag|bundesrat|beirat|verband|versammlung|ministerrat|committee|sub-committee|subcommittee|council|commission|board|conference|assembly|working group|forum|group|mechanism|panel"
    "|congress|union|organization|organisation|fund|agency|chairs|association|network|parties|unit|bureau|task force|secretariat"
    "|convention|instruments|body|programme|office|court|summit|dialogue|workshop|platform"
    "|comité|sous-comité|conseil|conférence|assemblée|groupe|réunion|union|organisation|fonds|bureau|secrétariat|consejo"
    "|comissão|conselho|conferência|assembleia|comitê|comunidade|secretariado|comisión|conferencia|asamblea|grupo|foro|mecanismo|junta|organización|fondo|oficina|secretaría|комитет|подкомитет|совет"
    "|комиссия|конференция|ассамблея|рабочая группа|группа|форум|механизм|фонд|секретариат|لجنة|اللجنة|مجلس|المجلس|مؤتمر"
    "|المؤتمر|الجمعية|فريق|الفريق|منتدى|المنتدى|هيئة|委员会|理事会|会议|大会|工作组|论坛|机制"
)
ISSUERS = (
    "ministry|department|authority|autorité|autoridad|autoridade|permanent mission|embassy|government|republic|kingdom|federation|institute|foundation|university|delegation|directorate|division|unesco|ministère|mission permanente|ambassade"
    "|république|gouvernement|délégation|direction générale|ministerio|misión permanente|embajada|república|gobierno|dirección general|ministério|missão permanente|embaixada|governo|secretaria"
    "|министерство|постоянное представительство|посольство|правительство|республика|департамент|управление|وزارة|البعثة الدائمة|سفارة|حكومة|جمهورية|مملكة|الأمانة العامة|جامعة الدول|ministerium…|bundesministerium|bundesamt|bundestag|bundesrat|bundesregierung|auswärtiges amt|senatsverwaltung"
    "|国家|人民政府|外交部|办公厅|总署|管理局|代表团|大使馆"
)
"""Who has letterheads of their own."""
SESSIONS = (
    "sitzung|tagung|session|sessions|session of|meeting|year|special session|session de|réunion|année|período de sesiones|sesión|reunión|año"
    "|sessão|reunião ordinária|reunião extraordinária|período de sessões|сессия|заседание|совещание|год|الدورة|الاجتماع|السنة|届会议|次会议|年|届|会议"
)
MEETINGS = (
    "للمؤتمر|للقمة|للمنتدى|للاجتماع|للندوة|للدورة|للحوار|للورشة|المؤتمر|القمة|المنتدى|الاجتماع|الندوة|الدورة|الحوار|الورشة|sitzung|tagung|konferenz|gipfel|treffen|kongress|anhörung|fachgespräch|versammlung|veranstaltung|workshop|conference|summit|forum|meeting|seminar|session|webinar|dialogue|congress|hearing|round|consultation|symposium|assembly|retreat"
    "|open debate|round table|roundtable|round-table|atelier|conférence|sommet|réunion|séminaire|dialogue|congrès|audition|consultations|colloque|taller|conferencia"
    "|cumbre|foro|reunión|seminario|sesión|diálogo|congreso|audiencia|consulta|jornada|oficina|conferência|cúpula|cimeira|fórum|reunião|seminário|sessão|congresso|encontro|семинар|конференция|саммит|форум|совещание|сессия"
    "|диалог|конгресс|слушания|консультации|ورشة|مؤتمر|قمة|منتدى|اجتماع|ندوة|دورة|حوار|جلسة|研讨会|会议|峰会|论坛|对话|大会|听证会|磋商"
)
"""What a meeting may call itself."""
ITEM = re.compile(
    r"[^\W\d_]{4,20} (?:item (?:on|of) the (?:provisional )?agenda|(?:question|point) (?:à|de) l['’]ordre du jour|punto del orden del d[ií]a|ponto da ordem (?:do dia|de trabalhos))\b|tagesordnungspunkt \d|top \d|"
    r"(?:(?:agenda|provisional agenda) )?items?\s?[:：]?\s?\d|[il1]tem \d|[Ff]tem \d|points?\s?\d.{0,30}ordre du jour|temas?\s?\d|puntos?\s?\d.{0,30}orden del d[ií]a|pontos?\s?\d.{0,30}ordem do dia"
    r"|пункт\w*\s?\d|البن(?:د|ود|دان)\s|(?:临时)?议程项目\s?\d|议程\*?项目",
    re.IGNORECASE,
)
ACTION = "for decision|for action|for information|for discussion|for approval|pour décision|pour information|pour suite à donner|para decisión|para información|official records|documents officiels|documentos oficiales"

OPENING = (
    r"we, (?:the )?[^.;:]{5,}"
    r"|(?:the|la|le|el|a|o) [^,]{0,80}\b(?:assembly|council|parties|commission|committee|conference|board|forum|congress|assemblée|conseil|conférence"
    r"|asamblea|consejo|conferencia|comisión|comité|assembleia|conselho|conferência|comissão)\b[^,]{0,40},\s*\Z"
    r"|(?:генеральная ассамблея|совет (?:безопасности|управляющих|по правам)|экономический и социальный совет|конференция (?:сторон|участников)|ассамблея \w+)\b[^,.;:]{0,60},\s*\Z"
    r"|إن (?:ال|م)[^،,.]{2,80}[،,]\s*\Z"
    rf"|[{HAN}]{{0,24}}(?:大会|理事会|委员会|会议|缔约方|论坛)[，,]\s*\Z"
)
"""The line with which an act opens, naming who acts: no title goes on there."""

STOP = re.compile(
    r"(?:[1lI]\s?\.\s|1\s?[.)、]\Z|1\s[A-Z]|\(1\)\s|§ ?1\b|[IVX]{1,4}\.\s|A\.\s)"
    r"|(?:(?:executive )?summary|abstract|contents|table of contents|chapter|introduction|background|résumé|sommaire|table des mati[eè]res|resumen"
    r"|índice|indice|introducción|резюме|содержание|введение|موجز|المحتويات|摘要|目录)\W{0,4}\Z"
    r"|excellency|your excellency|dear |i have the honou?r|i write|sir,|madam,|j'ai l'honneur|tengo el honor|имею честь|أتشرف|谨"
    rf"|{OPENING}"
    r"|held (?:at|in|on) .{4,90}\d ?[ap]\.?m\b|(?:co-)?chair(?:man|person|woman|s)?\s?:|rapporteurs?\s?:|relator\w*\s?:|докладчик\s?:|المقرر|president\s?:|présidente?\s?:"
    r"|contents?\s+(?:item|page|paragraph)",
    re.IGNORECASE,
)

_FORMS = r"(?:(?:mrs?|mme|ms|m|dra?|prof|sra?|ing|lic|eng|hon|amb|gen|col|capt|rev|exm[ao])\. ?){0,3}"
"""Short forms of address, with the full stop that no other word of a salutation has."""
SALUTATION = re.compile(
    rf"(?:(?:your |his |her )?excellenc(?:y|ies)|dear {_FORMS}[^.;:]{{2,70}}|(?:dear )?(?:sirs?|madam|colleagues)|(?:mr|ms|mrs|madam)\.? (?:president|chair\w*"
    rf"|secretary-general|speaker|moderator)|co-chairs|distinguished [^.;:]{{3,80}}|sehr geehrte[rn]? (?:herr |frau )?{_FORMS}[^.;:]{{2,70}}|exzellenz(?:en)?|(?:madame|monsieur|mesdames|messieurs)(?: (?:la |le |les |l['’])[^.;:,]{{2,60}})?|excellences?"
    rf"|ch(?:er|ère)s? {_FORMS}[^.;:]{{2,60}}|excelencias?|excelent[íi]sim\w+ [^.;:]{{2,60}}|se[ñn]or(?:a|es|as)?(?: president[ea])?|estimad[oa]s? {_FORMS}[^.;:]{{2,60}}"
    rf"|distinguid[oa]s? {_FORMS}[^.;:]{{2,60}}|ex(?:celent[íi]ssim)?(?:mo|ma)?[oa]?s?\.? [Ss]enhor[^.;:]{{0,60}}|prezad[oa]s? {_FORMS}[^.;:]{{2,60}}|car[oa]s? {_FORMS}[^.;:]{{2,60}}|уважаем\w+ [^.;:]{{2,60}}|ваш[еи] превосходительств[оа]|господин председатель"
    r"|(?:صاحب|صاحبة|أصحاب) (?:ال)?(?:سعادة|معالي)[^.;:]{0,60}|السيد(?:ة)? الرئيس(?:ة)?|تحية طيبة(?:[،,]? وبعد)?|السلام عليكم[^.;:]{0,40}|尊敬的[^。；：]{1,30}|主席先生|阁下|各位代表)"
    r"(?:,? (?:excellenc(?:y|ies)|madam|sir|madame|monsieur|distinguished [^.;:]{3,60}|ladies and gentlemen|dear colleagues))*\s*[,:!،：，！]?",
    re.IGNORECASE,
)
"""A line that addresses the reader or hearer and says nothing else."""

FIRST_PERSON = (
    "I|we|my|our|us|me|ourselves|je|j'ai|nous|mon|ma|mes|notre|nos|yo|nosotros|nosotras|mi|mis|nuestro|nuestra|nuestros|nuestras|quisiera|deseo"
    "|я|мы|мой|моя|моей|моего|наш|наша|наше|нашей|нашего|нам|мне"
)
"""Words by which those who speak name themselves."""

FINITE = (
    "is|are|was|were|has|have|had|will|would|should|must|allow|permit|welcomes|congratulates|wishes|thanks|est|sont|était|ont|avait|sera|es|son|fue|ha|han|había"
    "|был|была|были|является|являются"
)
"""Verbs that sentences are full of and hardly any title holds."""

HEARERS = (
    "your election|his election|her election|address this…|address the assembly|address the general assembly|this assembly|this session|this august assembly"
    "|this forum|this body|mr. president|madam president|mister president|mr. chair…|madam chair…|sir|excellency|excellencies|ladies and gentlemen"
    "|the assembly|general assembly|the united nations|this organization|this rostrum|this podium|distinguished…|dear colleagues|fellow delegates|monsieur le président|madame la présidente|mesdames et messieurs"
    "|cette assemblée|cette tribune|présente session|excellences|señor presidente|señora presidenta|excelencias|esta asamblea|esta tribuna|señoras y señores"
    "|distinguidos…|господин председатель|госпожа председатель|уважаем…|ваши превосходительства|дамы и господа|этой ассамбле…|этой трибун…"
)
"""How a speech names those who hear it, and the place where it is given."""

SECTIONS = (
    "hintergrund|einleitung|zielsetzung|zusammenfassung|resumo|introdução|antecedentes e contexto|краткое содержание|الخلاصة|purpose of the paper|purpose of paper|recommendations|recommendation|action expected|action required|general considerations|considerations|background|introduction|purpose|context|rationale|objectives|objective|format|scope|summary|overview|guiding questions|expected outcomes"
    "|expected outcome|key questions|participation|methodology|contexte|introduction|objectifs|questions directrices|résumé|objet"
    "|antecedentes|introducción|objetivos|objetivo|contexto|preguntas orientadoras|preguntas guía|resumen|введение|цель|цели|контекст"
    "|общая информация|справочная информация|направляющие вопросы|معلومات أساسية|مقدمة|الأهداف|背景|导言|目的|目标|指导性问题"
)
"""Headings of the first part of a paper's text: no title goes on below them."""


RUNNING_ORDER = (
    "time|timing|topic|topics|agenda item|agenda items|session|sessions|activity|activities|speaker|speakers|presenter|presenters|moderator|lead|led by|duration|minutes"
    "|heure|horaire|séance|activité|activités|thème|sujet|points|intervenant|intervenants|animateur|modérateur|durée|hora|horario|actividad|actividades|tema|temas|sesión|ponente|ponentes|moderador|duración"
    "|horário|atividade|atividades|sessão|orador|oradores|duração|uhrzeit|zeit|thema|tagesordnungspunkt|programmpunkt|referent|referenten|dauer|время|тема|темы|вопрос|вопросы|мероприятие|докладчик|докладчики|спикер|модератор"
    "|الوقت|التوقيت|الموضوع|النشاط|البند|الجلسة|المتحدث|المتحدثون|时间|议题|内容|主题|议程|发言人|主讲人|主持人"
)
"""Headings of the columns of a running order."""
STEPS = (
    "opening…|welcome…|adoption of the agenda|adoption of agenda|adoption of the draft agenda…|adoption of the provisional agenda|closing…|closure…|any other business|coffee…|lunch…|registration|ouverture…|bienvenue…|adoption de l'ordre du jour|clôture…|questions diverses|pause…|déjeuner…|apertura…|bienvenida…"
    "|aprobación del orden del día|clausura…|cierre…|otros asuntos|almuerzo…|pausa…|abertura…|boas-vindas|aprovação da ordem…|encerramento…|outros assuntos|almoço…|begrüßung…|eröffnung…|verschiedenes|mittagspause…|mittagessen…|kaffeepause…"
    "|открытие…|приветств…|утверждение повестки дня|закрытие…|разное|обед…|кофе…|افتتاح…|الافتتاح…|كلمة الافتتاح|اعتماد جدول الأعمال|ما يستجد من أعمال|استراحة…|الاختتام…|开幕…|欢迎…|通过议程|闭幕…|茶歇…|午餐…"
)
"""What hardly any meeting does without, and no other table has rows for."""
TO_BE_HELD = "to be held|which will be held|qui se tiendra|qui aura lieu|que se celebrará"
"""What leads from the name of a meeting to where and when it is held."""


@functools.cache
def pattern(phrases: str) -> re.Pattern[str]:
    """A pattern for entries of one of these tables, longest first.

    Entries are grouped by their first letter, so that most of a text is passed over at one glance.
    """
    entries = sorted({entry for entry in phrases.split("|") if entry}, key=lambda entry: (-len(entry), entry))
    groups: dict[str, list[str]] = {}
    for entry in entries:
        if not _UNSPACED.search(entry):
            groups.setdefault(entry[0], []).append(_entry(entry)[1:])
    spaced = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
    unspaced = [_entry(entry) for entry in entries if _UNSPACED.search(entry)]
    return re.compile("|".join([*([rf"(?<!\w)(?:{spaced})"] if groups else []), *unspaced]), re.IGNORECASE)


_UNSPACED = re.compile(f"[{HAN}]")
_HAN_ALONE = re.compile(f"[{HAN}]+")
"""Headings are set with spaces between their characters: "议 程"."""


def _entry(entry: str) -> str:
    """The pattern of one entry; where words are spaced it ends where a word ends, with the figure of a note or not, unless it is left open."""
    body = entry.rstrip("…").replace(" ", r"\s+").replace("'", "['’]")
    if _UNSPACED.search(entry):
        return r" ?".join(body) if _HAN_ALONE.fullmatch(body) else body
    return body + (r"\w*" if entry.endswith("…") else r"(?!\w(?<!\d)|\d\w)")


def holds(phrases: str, text: str) -> bool:
    """Whether any of the phrases stands in the text."""
    return may_hold(phrases, text) and _anywhere(phrases).search(_lower(text)) is not None


def may_hold(phrases: str, text: str) -> bool:
    """False where the words of a text tell at a glance that none of the phrases stands in it; their pattern is not made for it."""
    lower = _lower(text)
    return _may_hold(phrases, lower, _words(lower))


def which_may_hold(tables: Mapping[str, str], text: str) -> list[str]:
    """The names of those tables of phrases of which :func:`may_hold` is true."""
    lower = _lower(text)
    words = _words(lower)
    return [name for name, phrases in tables.items() if _may_hold(phrases, lower, words)]


def _may_hold(phrases: str, lower: str, words: frozenset[str]) -> bool:
    whole, begun, others, unspaced = _first_words(phrases)
    return (
        not whole.isdisjoint(words)
        or any(map(begun.match, words))
        or others.search(lower) is not None
        or (not lower.isascii() and bool(unspaced) and _anywhere(unspaced).search(lower) is not None)
    )


def _lower(text: str) -> str:
    return text.lower() if text.isascii() else text.replace("İ", "i").lower()


_LETTERS = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"[^\W\d_][\w '’/-]*…?")
"""An entry that begins with a letter and says nothing but words."""


@functools.lru_cache(maxsize=1000)
def _words(lower: str) -> frozenset[str]:
    return frozenset(letters_of(lower))


@functools.cache
def _first_words(phrases: str) -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str], str]:
    """What a text must have for a phrase to stand in it: the first word of one, or what one begins with that is left open.

    And the phrases of which this cannot be said: those with other signs than words have, and those of a script that
    does not part words.
    """
    entries = {entry.lower() for entry in phrases.split("|") if entry}
    spaced = {entry for entry in entries if _SPACED.fullmatch(entry) and not _UNSPACED.search(entry)}
    whole: set[str] = set()
    begun: set[str] = set()
    for entry in spaced:
        first = _LETTERS.match(entry)
        assert first is not None
        (begun if entry.endswith("…") and first.end() == len(entry) - 1 else whole).add(first[0])
    beginnings = re.compile("|".join(sorted(begun))) if begun else _NEVER
    unspaced = {entry for entry in entries - spaced if _UNSPACED.search(entry)}
    others = "|".join(sorted(entries - spaced - unspaced))
    return frozenset(whole), beginnings, _anywhere(others) if others else _NEVER, "|".join(sorted(unspaced))


_NEVER = re.compile(r"(?!)")


@functools.cache
def _anywhere(phrases: str) -> re.Pattern[str]:
    """As :func:`pattern`, for text in lower case: it begins with letters, for which a text is searched fastest."""
    groups: dict[str, list[str]] = {}
    for entry in sorted({entry.lower() for entry in phrases.split("|") if entry}):
        bound = "" if _UNSPACED.search(entry) else rf"(?<!\w{entry[0]})"
        groups.setdefault(entry[0] + bound, []).append(_entry(entry)[1:])
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items()))


def begins(phrases: str, text: str, start: int = 0) -> re.Match[str] | None:
    return pattern(phrases).match(text, start)


def is_one_of(phrases: str, text: str) -> bool:
    """Whether the text is one of the phrases and nothing else but marks."""
    return pattern(phrases).fullmatch(text.strip(" .:*[]()")) is not None


def all_of(tables: Iterable[str]) -> str:
    return "|".join(tables)
