"""Where meetings are held: names of cities and countries, and the time zones they keep.

Cities and countries come from the IANA time zone database (zone.tab and iso3166.tab of the tzdata
package); the table below adds cities that have no zone of their own, and names in other languages.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources

_MORE_CITIES: dict[str, str] = {
    "Europe/Zurich": "Geneva|Genève|Ginebra|Женева|جنيف|日内瓦|Bern|Basel|Lausanne|Montreux|Davos|Gland",
    "America/New_York": "New York|Nueva York|Нью-Йорк|نيويورك|纽约|Washington|Boston|Orlando|Miami|Atlanta|Baltimore|Philadelphia"
    "|Maine|Florida|Massachusetts|Pittsburgh",
    "Europe/Vienna": "Vienne|Viena|Вена|فيينا|维也纳|Laxenburg|Graz|Salzburg",
    "Africa/Nairobi": "Найроби|نيروبي|内罗毕|Naivasha|Mombasa|Gigiri",
    "Europe/Berlin": "Bonn|Munich|Hamburg|Frankfurt|Cologne|Dresden|Potsdam|Бонн|بون|波恩",
    "Europe/Amsterdam": "The Hague|La Haye|La Haya|Гаага|لاهاي|海牙|Rotterdam|Delft|Utrecht|Leiden",
    "Asia/Kolkata": "New Delhi|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Hyderabad|Goa|Pune",
    "Europe/Rome": "Roma|Рим|روما|罗马|Milan|Trieste|Venice|Florence|Naples|Turin",
    "Europe/Paris": "Париж|باريس|巴黎|París|Lyon|Strasbourg|Marseille|Toulouse|Grenoble",
    "Europe/London": "Londres|Лондон|لندن|伦敦|Glasgow|Edinburgh|Oxford|Cambridge|Manchester|Cardiff|Belfast",
    "Asia/Bangkok": "Бангкок|بانكوك|曼谷|Chiang Mai|Phuket",
    "Africa/Addis_Ababa": "Addis Ababa|Addis-Abeba|Addis Abeba|Аддис-Абеба|أديس أبابا|亚的斯亚贝巴",
    "America/Santiago": "Santiago de Chile|Сантьяго|سانتياغو|圣地亚哥|Valparaíso",
    "Asia/Beirut": "بيروت|贝鲁特|Бейрут|Beyrouth",
    "America/Mexico_City": "Mexico City|Ciudad de México|Mexico|México|Puerto Vallarta",
    "America/Toronto": "Montreal|Montréal|Ottawa|Quebec|Québec",
    "America/Los_Angeles": "San Francisco|San Diego|Seattle|California|Pasadena|Scottsdale",
    "America/Phoenix": "Arizona|Tucson",
    "America/Chicago": "Houston|Austin|Dallas|New Orleans|Minneapolis|Texas",
    "America/Denver": "Boulder|Colorado",
    "America/Sao_Paulo": "Brasilia|Brasília|Rio de Janeiro|Sao Paulo|São Paulo|Salvador|Curitiba",
    "America/Belem": "Belém|Belem",
    "Africa/Casablanca": "Marrakech|Marrakesh|Rabat|Марракеш|مراكش|الرباط|马拉喀什|Tangier|Skhirat",
    "Africa/Cairo": "Sharm el-Sheikh|Sharm El Sheikh|القاهرة|Каир|开罗|Le Caire|El Cairo|Alexandria",
    "Africa/Johannesburg": "Pretoria|Cape Town|Durban",
    "Africa/Lagos": "Abuja",
    "Africa/Dar_es_Salaam": "Zanzibar|Dar es Salaam|Arusha|Dodoma",
    "Asia/Tokyo": "Kyoto|Osaka|Yokohama|Sendai|Hiroshima|Токио|طوكيو|东京|Kobe|Nagoya",
    "Asia/Seoul": "Busan|Incheon|Songdo|Jeju|Daejeon",
    "Asia/Shanghai": "Beijing|Пекин|北京|Guangzhou|Shenzhen|Hangzhou|Kunming",
    "Asia/Hong_Kong": "Hong Kong",
    "Europe/Moscow": "Москва|موسكو|莫斯科|Saint Petersburg|St. Petersburg|Санкт-Петербург|Moscou|Moscú",
    "Europe/Madrid": "Barcelona|Zaragoza|Sevilla|Seville|Valencia|Bilbao|Málaga",
    "Europe/Lisbon": "Porto|Lisboa|Lisbonne",
    "Europe/Brussels": "Bruxelles|Bruselas|Brussel|Leuven|Ghent|Antwerp|Брюссель",
    "Europe/Copenhagen": "Copenhague",
    "Europe/Warsaw": "Katowice|Kraków|Krakow|Gdansk|Poznań",
    "Europe/Istanbul": "Ankara|Antalya|Izmir",
    "Asia/Riyadh": "Jeddah|Mecca",
    "Asia/Dubai": "Abu Dhabi|دبي|أبو ظبي",
    "Asia/Almaty": "Astana|Nur-Sultan|Алматы|Астана",
    "Australia/Sydney": "Canberra|New South Wales",
    "Pacific/Auckland": "Wellington|Christchurch|Dunedin",
    "Asia/Ho_Chi_Minh": "Hanoi|Ha Noi|Da Nang",
    "America/Lima": "Cusco",
    "America/Bogota": "Bogotá|Cartagena|Medellín|Cali",
    "America/Guayaquil": "Quito",
    "America/Montevideo": "Uruguay",
    "America/Panama": "Panamá|Panama City",
    "America/Argentina/Buenos_Aires": "Buenos Aires|Buenos-Aires|Буэнос-Айрес",
    "Asia/Jakarta": "Bandung",
    "Asia/Makassar": "Bali|Nusa Dua",
    "Asia/Yangon": "Naypyidaw|Nay Pyi Taw",
    "Africa/Harare": "Victoria Falls",
    "Africa/Porto-Novo": "Cotonou",
    "Asia/Karachi": "Islamabad|Lahore",
}  # fmt: skip
_NOT_CITIES = frozenset(
    {
        "Center",
        "Central",
        "Eastern",
        "Easter",
        "Reunion",
        "Marquesas",
        "Midway",
        "Wake",
        "Rothera",
        "Davis",
        "Casey",
    }
)

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A place name at ``text[start:end]`` with its IANA time zone, None for a country of several."""

    name: str
    start: int
    end: int
    zone: str | None
    city: bool


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, str | None]]:
    """Cities to zones, and countries to their only zone."""
    folder = resources.files("tzdata") / "zoneinfo"
    countries = dict(
        line.split("\t")[:2]
        for line in (folder / "iso3166.tab").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )
    cities: dict[str, str] = {}
    zones: dict[str, list[str]] = {}
    for line in (folder / "zone.tab").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, _, zone, *_ = line.split("\t")
        zones.setdefault(code, []).append(zone)
        city = zone.rsplit("/", 1)[-1].replace("_", " ")
        if city not in _NOT_CITIES:
            cities[city] = zone
    for zone, names in _MORE_CITIES.items():
        cities.update(dict.fromkeys(names.split("|"), zone))
    single = {countries[code]: found[0] if len(found) == 1 else None for code, found in zones.items()}
    single |= {"UK": "Europe/London", "U.K.": "Europe/London", "United Kingdom": "Europe/London", "Viet Nam": "Asia/Ho_Chi_Minh",
               "United States of America": None, "USA": None, "Republic of Korea": "Asia/Seoul", "Korea": "Asia/Seoul",
               "Türkiye": "Europe/Istanbul", "Turkey": "Europe/Istanbul", "Netherlands": "Europe/Amsterdam",
               "Tanzania": "Africa/Dar_es_Salaam", "Germany": "Europe/Berlin", "China": "Asia/Shanghai",
               "España": "Europe/Madrid", "Suisse": "Europe/Zurich", "Côte d'Ivoire": "Africa/Abidjan"}  # fmt: skip
    return cities, single


@functools.cache
def _names() -> dict[tuple[str, ...], str]:
    """Every name by its words in lower case."""
    cities, countries = _tables()
    return {tuple(_WORD.findall(name.casefold())): name for name in (*countries, *cities)}


@functools.cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _names())


@functools.cache
def _unspaced() -> re.Pattern[str]:
    return re.compile("|".join(name for name in _tables()[0] if "\u4e00" <= name[0] <= "\u9fff"))


@functools.lru_cache(maxsize=1000)
def find_places(text: str) -> tuple[Place, ...]:
    """Cities and countries named in a text, in order; names in capital letters too."""
    found: list[Place] = []
    if not text.isascii():
        found += [
            Place(m[0], m.start(), m.end(), _tables()[0][m[0]], True) for m in _unspaced().finditer(text)
        ]
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        place = _place_at(text, words, index) if words[index][0].casefold() in _first_words() else None
        if place:
            found.append(place)
        index += len(_WORD.findall(place.name)) if place else 1
    return tuple(sorted(found, key=lambda place: place.start))


def _place_at(text: str, words: list[re.Match[str]], index: int) -> Place | None:
    if words[index][0][0].islower():
        return None
    cities, countries = _tables()
    for count in range(min(_LONGEST, len(words) - index), 0, -1):
        name = _names().get(tuple(word[0].casefold() for word in words[index : index + count]))
        if name:
            start, end = words[index].start(), words[index + count - 1].end()
            return Place(text[start:end], start, end, cities.get(name) or countries.get(name), name in cities)
    return None


def zone_of(text: str) -> str | None:
    """The time zone of the last city, else of the last country, that a venue names."""
    places = find_places(text)
    for wanted in (True, False):
        for place in reversed(places):
            if place.city is wanted and place.zone:
                return place.zone
    return None
