"""People in layouts and languages that no rule was written for: whole papers, read to the last person."""

from __future__ import annotations

import pytest

from travaux.reading import read
from travaux.reading.document import Document

SPANISH = """# Taller regional sobre puertos secos

**Programa provisional**

Montevideo, 3 de junio de 2024

| Hora | Actividad |
|---|---|
| 09:30–10:15 | **Sesión inaugural** <br> Excma. Sra. Carolina Echeverri, Ministra de Transporte y Obras Públicas (Uruguay) <br> Sr. Hernán Quiroga, Director Regional, Oficina para el Cono Sur, OIM |
| 10:15–10:45 | Pausa café |
| 10:45–12:30 | **Panel 1: Corredores logísticos** <br> Moderadora: Dra. Lucía Bermúdez, Universidad de la República <br> Panelistas: <br> • Ing. Tomás Arrieta, Gerente General, Administración Nacional de Puertos <br> • Lic. Paula Insfrán – Coordinadora de Facilitación, Ministerio de Industria y Comercio, Paraguay <br> • Rodrigo Valdés Peña (CEPAL) |
| 14:00–15:30 | **Panel 2: Datos compartidos** <br> Preside: Embajador Ignacio Ferrando, Representante Permanente del Ecuador ante la ALADI <br> Ponentes: Marcela Toro Rivas (Directora de Estadística, Servicio Nacional de Aduanas, Chile); Gustavo Lemos (Receita Federal, Brasil); por confirmar (BID) |
"""

FRENCH = """Forum francophone sur les archives de l'eau

PROGRAMME

Dakar (Sénégal), 12 novembre 2024

9 h 45 – 11 h 15   Séance 1 : Retrouver les relevés perdus
                   Modérateur : M. Issouf Traoré, Secrétaire exécutif, Autorité du bassin de la Volta
                   Intervenants :
                   - Pr Aminata Diouf Sarr, Université Cheikh Anta Diop
                   - M. Jean-Noël Kalambayi, Chef de service, Régie des voies fluviales (RDC)
                   - Mme Léa Berthelot, IRD

11 h 15 – 11 h 30  Pause-café

11 h 30 – 13 h 00  Séance 2 : Des cartes pour les communes
                   Présidence de séance : Mme Fatou Bintou Camara (maire de Rufisque-Est)
                   Exposé de M. Ousmane Baldé, hydrologue, Direction nationale de la météorologie, Guinée
"""

CAPITALS = """Séminaire régional sur les ponts suspendus
Programme provisoire
Lomé, 4 mars 2025

09h00-09h30 Ouverture
M. Kossi AGBEKO, Ministre des Travaux publics

09h30-10h45 Panel 1 - Des câbles sous surveillance
Modération : Dr Yaovi MENSAH-DJOSSOU (Université de Lomé)
Avec : M. Abdoulaye SY (Ageroute, Sénégal), Mme Rita BOATENG (Ghana Highway Authority) et M. Luc PERRAUDIN (Cerema)

12h00 Clôture par M. Kossi AGBEKO
"""

RUSSIAN = """Международный семинар «Поезда и границы»

ПРОГРАММА

г. Алматы, 17 сентября 2024 года

10:00–11:30  Сессия 1. Единая накладная
             Модератор: Азамат Рахимов, директор департамента, Министерство транспорта, Узбекистан
             Докладчики:
             1. И. П. Ковальчук, начальник отдела, Белорусская железная дорога
             2. Мария Фернандес, старший советник, ЕЭК ООН

11:30–12:00  Кофе-брейк

12:00–13:00  Сессия 2. Холодные контейнеры
             Председатель: Гульнара Омарова
             Выступление: Олег Дмитриевич Лапин, генеральный директор, АО «Рефсервис»
"""

TABLE = """<html><head><title>Night Ferries Conference</title></head><body>
<h1>Night Ferries Conference — Programme</h1><p>Gothenburg, 8 May 2025</p><table>
<tr><th>Time</th><th>Session</th><th>Speakers</th></tr>
<tr><td>09:00 – 09:20</td><td>Welcome</td><td><b>Astrid Holmgren</b><br>Deputy Mayor, City of Gothenburg</td></tr>
<tr><td>09:20 – 10:00</td><td>Keynote: Sleeping on the move</td><td><b>Prof. Dr. Matteo Ricciardi</b><br>Chair of Maritime Design<br>University of Trieste</td></tr>
<tr><td>10:00 – 11:00</td><td>Cabins without cars</td><td>Chair: Oluwaseun Bankole (Lagos State Ferry Services)<br>Hedda Nyström – Head of Fleet, Stena Nord<br>Kaito Murakami – Senior Planner, Shikoku Lines</td></tr>
<tr><td>11:20 – 12:30</td><td>Harbours at night</td><td>Moderator: Ms Brigid O'Halloran, Irish Ports Forum; Mr. Dov Peretz, Haifa Port Company</td></tr>
</table></body></html>"""

BILINGUAL = """CONFERENCE ON HARBOUR LANGUAGES / CONFÉRENCE SUR LES LANGUES PORTUAIRES

Programme / Programme

Ottawa, 5 February 2025 / 5 février 2025

09:30 - 10:45   Session 1: Signs that everybody reads
                Chair / Présidente : Dr. Alanna Whitehorse, First Nations Ports Council
                Speakers / Intervenants :
                Gilles Arsenault, Port de Halifax
                Mei-Ling Chow, Vancouver Fraser Port Authority

11:00 - 12:00   Session 2: Radio words
                Chair / Président : Captain Owen Sparrow (Canadian Coast Guard)
                Nukilik Ipeelie, Nunavut Marine Training
"""

Person = tuple[str, str, str | None, str | None]
EXPECTED: dict[str, tuple[str, list[list[Person]]]] = {
    "spanish.md": (SPANISH, [
        [("speaker", "Carolina Echeverri", "Ministra de Transporte y Obras Públicas", "Uruguay"),
         ("speaker", "Hernán Quiroga", "Director Regional", "Oficina para el Cono Sur, OIM")],
        [],
        [("moderator", "Lucía Bermúdez", None, "Universidad de la República"),
         ("speaker", "Tomás Arrieta", "Gerente General", "Administración Nacional de Puertos"),
         ("speaker", "Paula Insfrán", "Coordinadora de Facilitación", "Ministerio de Industria y Comercio, Paraguay"),
         ("speaker", "Rodrigo Valdés Peña", None, "CEPAL")],
        [("moderator", "Ignacio Ferrando", "Representante Permanente del Ecuador ante la ALADI", None),
         ("speaker", "Marcela Toro Rivas", "Directora de Estadística", "Servicio Nacional de Aduanas, Chile"),
         ("speaker", "Gustavo Lemos", None, "Receita Federal, Brasil"), ("speaker", "TBC", None, "BID")],
    ]),
    "french.txt": (FRENCH, [
        [("moderator", "Issouf Traoré", "Secrétaire exécutif", "Autorité du bassin de la Volta"),
         ("speaker", "Aminata Diouf Sarr", None, "Université Cheikh Anta Diop"),
         ("speaker", "Jean-Noël Kalambayi", "Chef de service", "Régie des voies fluviales (RDC)"),
         ("speaker", "Léa Berthelot", None, "IRD")],
        [],
        [("moderator", "Fatou Bintou Camara", "maire de Rufisque-Est", None),
         ("speaker", "Ousmane Baldé", "hydrologue", "Direction nationale de la météorologie, Guinée")],
    ]),
    "capitals.txt": (CAPITALS, [
        [("speaker", "Kossi AGBEKO", "Ministre des Travaux publics", None)],
        [("moderator", "Yaovi MENSAH-DJOSSOU", None, "Université de Lomé"),
         ("speaker", "Abdoulaye SY", None, "Ageroute, Sénégal"),
         ("speaker", "Rita BOATENG", None, "Ghana Highway Authority"), ("speaker", "Luc PERRAUDIN", None, "Cerema")],
        [("speaker", "Kossi AGBEKO", None, None)],
    ]),
    "russian.txt": (RUSSIAN, [
        [("moderator", "Азамат Рахимов", "директор департамента", "Министерство транспорта, Узбекистан"),
         ("speaker", "И. П. Ковальчук", "начальник отдела", "Белорусская железная дорога"),
         ("speaker", "Мария Фернандес", "старший советник", "ЕЭК ООН")],
        [],
        [("moderator", "Гульнара Омарова", None, None),
         ("speaker", "Олег Дмитриевич Лапин", "генеральный директор", "АО «Рефсервис»")],
    ]),
    "table.html": (TABLE, [
        [("speaker", "Astrid Holmgren", "Deputy Mayor", "City of Gothenburg")],
        [("speaker", "Matteo Ricciardi", "Chair of Maritime Design", "University of Trieste")],
        [("moderator", "Oluwaseun Bankole", None, "Lagos State Ferry Services"),
         ("speaker", "Hedda Nyström", "Head of Fleet", "Stena Nord"),
         ("speaker", "Kaito Murakami", "Senior Planner", "Shikoku Lines")],
        [("moderator", "Brigid O'Halloran", None, "Irish Ports Forum"),
         ("speaker", "Dov Peretz", None, "Haifa Port Company")],
    ]),
    "bilingual.txt": (BILINGUAL, [
        [("moderator", "Alanna Whitehorse", None, "First Nations Ports Council"),
         ("speaker", "Gilles Arsenault", None, "Port de Halifax"),
         ("speaker", "Mei-Ling Chow", None, "Vancouver Fraser Port Authority")],
        [("moderator", "Owen Sparrow", None, "Canadian Coast Guard"),
         ("speaker", "Nukilik Ipeelie", None, "Nunavut Marine Training")],
    ]),
}  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_everybody_in_a_role(name: str):
    text, expected = EXPECTED[name]
    items = read(Document(name, text.encode())).programme.items
    read_people = [[(p.role.value, p.name, p.position, p.affiliation) for p in i.people] for i in items]
    assert read_people == expected


def test_a_closing_by_somebody_has_its_title():
    items = read(Document("capitals.txt", CAPITALS.encode())).programme.items
    assert [item.title for item in items] == ["Ouverture", "Des câbles sous surveillance", "Clôture"]
