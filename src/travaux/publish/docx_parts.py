"""The parts of a Word document that hold no programme: styles, lists, page, header and footer. Data."""

from __future__ import annotations

from travaux.publish.package import XML, xml_text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="SimSun"/>'
_TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA", "zh": "zh-CN"}


def _paragraph(
    key: str, name: str, paragraph: str, run: str = "", based: str = "Normal", after: str = ""
) -> str:
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>{following}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _type(size: int, bold: bool = False, colour: str = "") -> str:
    """A size in half points, for Western and for complex scripts."""
    weight = "<w:b/><w:bCs/>" * bold
    shade = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{shade}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def styles(language: str) -> str:
    tag = _TAGS.get(language, "en-GB")
    east = tag if language == "zh" else "zh-CN"
    complex_tag = tag if language == "ar" else "ar-SA"
    western = "en-GB" if language in ("ar", "zh") else tag
    table = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="Programme"><w:name w:val="Programme"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
            for side in ("top", "bottom", "insideH")
        )
        + "</w:tblBorders></w:tblPr></w:style>"
    )
    return (
        f'{XML}<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}{_type(21)}'
        f'<w:lang w:val="{western}" w:eastAsia="{east}" w:bidi="{complex_tag}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        + _paragraph("Title", "Title", '<w:spacing w:before="240" w:after="60"/><w:jc w:val="center"/>', _type(36, True, "1C5268"))
        + _paragraph("Subtitle", "Subtitle", '<w:spacing w:after="120"/><w:jc w:val="center"/>', _type(26, True))
        + _paragraph("MeetingDetails", "Meeting details", '<w:spacing w:after="40"/><w:jc w:val="center"/>')
        + _paragraph("Symbol", "Symbol", '<w:spacing w:after="0"/><w:jc w:val="end"/>', _type(20, True))
        + _paragraph("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>',
                     _type(26, True, "1C5268"), after="Normal")
        + _paragraph("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="1"/>',
                     _type(22, True), after="Normal")
        + _paragraph("ItemHeading", "Item heading", '<w:keepNext/><w:spacing w:after="40"/>', _type(21, True))
        + _paragraph("ItemBreak", "Item break", '<w:spacing w:after="40"/>', "<w:i/><w:iCs/>")
        + _paragraph("ItemText", "Item text", '<w:spacing w:after="40"/>')
        + _paragraph("TalkHeading", "Talk heading", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:start="340"/>', _type(21, True))
        + _paragraph("TalkText", "Talk text", '<w:spacing w:after="40"/><w:ind w:start="340"/>')
        + _paragraph("Time", "Time", '<w:spacing w:after="40"/>')
        + _paragraph("ListBullet", "List Bullet",
                     '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="20"/><w:contextualSpacing/>')
        + _paragraph("ListBullet2", "List Bullet 2",
                     '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="20"/><w:contextualSpacing/>')
        + _paragraph("Footer", "footer", '<w:spacing w:after="0"/><w:jc w:val="center"/>', _type(17, False, "595959"))
        + table + "</w:styles>"
    )  # fmt: skip


def _level(level: int, left: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="start"/>'
        f'<w:pPr><w:ind w:start="{left}" w:hanging="284"/></w:pPr></w:lvl>'
    )


NUMBERING = (
    f'{XML}<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>'
    f'{_level(0, 454)}{_level(1, 794)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)

SETTINGS = (
    f'{XML}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def footer(title: str, right_to_left: bool) -> str:
    bidi = "<w:bidi/>" * right_to_left
    return (
        f'{XML}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{bidi}</w:pPr><w:r><w:t xml:space="preserve">'
        f"{xml_text(title)} · </w:t></w:r>{_field('PAGE')}<w:r><w:t>/</w:t></w:r>{_field('NUMPAGES')}</w:p></w:ftr>"
    )


def section(right_to_left: bool) -> str:
    """A4 with 2.5 cm around, the footer on every page."""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="680" w:gutter="0"/>'
        f"{'<w:bidi/>' * right_to_left}</w:sectPr>"
    )


CONTENT_TYPES = (
    f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)

ROOT_RELATIONS = (
    f'{XML}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)

DOCUMENT_RELATIONS = f'{XML}<Relationships xmlns="{_PACKAGE}">' + "".join(
    f'<Relationship Id="rId{number}" Type="{RELATIONS}/{name}" Target="{name}{"1" * (name == "footer")}.xml"/>'
    for number, name in enumerate(("styles", "numbering", "settings", "footer"), 1)
) + "</Relationships>"  # fmt: skip
