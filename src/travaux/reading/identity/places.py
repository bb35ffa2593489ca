"""Where meetings are held: names of cities and countries, and the time zones they keep.

Cities and countries come from the IANA time zone database (zone.tab and iso3166.tab of the tzdata
package); the table below adds cities that have no zone of their own, and names in other languages.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from travaux.common.states import find_state, state_names

_MORE_CITIES: dict[str, str] = {
    "America/Santo_Domingo": "Punta Cana",
    "Indian/Maldives": "Malé",
    "Pacific/Palau": "Koror",
    "America/El_Salvador": "San Salvador",
    "Europe/Tirane": "Tirana",
    "Europe/Zurich": "Genf|Zürich|Geneva|Genève|Ginebra|Женева|جنيف|日内瓦|Bern|Basel|Lausanne|Montreux|Davos|Gland|Luzern|St. Gallen|Genebra",
    "America/New_York": "New York|Nueva York|Нью-Йорк|نيويورك|纽约|Washington, D.C.|Washington|Boston|Orlando|Miami|Atlanta|Baltimore|Philadelphia"
    "|Maine|Florida|Massachusetts|Pittsburgh|华盛顿|Вашингтон|واشنطن|Nova Iorque",
    "Europe/Vienna": "Wien|Vienne|Viena|Вена|فيينا|维也纳|Laxenburg|Graz|Salzburg|Innsbruck|Linz",
    "Africa/Nairobi": "Найроби|نيروبي|内罗毕|Naivasha|Mombasa|Gigiri",
    "Europe/Berlin": "Bonn|Munich|München|Köln|Nürnberg|Hannover|Bremen|Frankfurt am Main|Hamburg|Frankfurt|Cologne|Dresden|Potsdam|Бонн|بون|波恩|Берлин|برلين|柏林|Berlín|Leipzig|Stuttgart|Düsseldorf|Erfurt|Magdeburg|Mainz|Wiesbaden|Kiel|Schwerin|Saarbrücken|Karlsruhe|Freiburg|Heidelberg|Dortmund|Aachen",
    "Europe/Amsterdam": "The Hague|La Haye|La Haya|Гаага|لاهاي|海牙|Rotterdam|Delft|Utrecht|Leiden|Амстердам|أمستردام|阿姆斯特丹",
    "Asia/Kolkata": "New Delhi|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Hyderabad|Goa|Pune|Нью-Дели|نيودلهي|新德里|Nueva Delhi|Jaipur|Ahmedabad|Дели",
    "Europe/Rome": "Roma|Рим|روما|罗马|Milan|Trieste|Venice|Florence|Naples|Turin|Mailand",
    "Europe/Paris": "Straßburg|Nice|Bordeaux|Nantes|Lille|Rennes|Evian|Париж|باريس|巴黎|París|Lyon|Strasbourg|Marseille|Toulouse|Grenoble|Страсбург|斯特拉斯堡|ستراسبورغ",
    "Europe/London": "Londres|Лондон|لندن|伦敦|Glasgow|Edinburgh|Oxford|Cambridge|Manchester|Cardiff|Belfast",
    "Asia/Bangkok": "Бангкок|بانكوك|曼谷|Chiang Mai|Phuket",
    "Africa/Addis_Ababa": "Addis Ababa|Addis-Abeba|Addis Abeba|Аддис-Абеба|أديس أبابا|亚的斯亚贝巴|Adis Abeba",
    "America/Santiago": "Santiago de Chile|Сантьяго|سانتياغو|圣地亚哥|Valparaíso",
    "Asia/Beirut": "بيروت|贝鲁特|Бейрут|Beyrouth",
    "America/Mexico_City": "Mexico City|Ciudad de México|Mexico|México|Puerto Vallarta|Мехико|مكسيكو|墨西哥城|Guadalajara",
    "America/Toronto": "Montreal|Montréal|Ottawa|Quebec|Québec|Монреаль|Оттава|蒙特利尔|مونتريال",
    "America/Los_Angeles": "San Francisco|San Diego|Seattle|California|Pasadena|Scottsdale",
    "America/Phoenix": "Arizona|Tucson",
    "America/Chicago": "Houston|Austin|Dallas|New Orleans|Minneapolis|Texas",
    "America/Denver": "Boulder|Colorado",
    "America/Sao_Paulo": "Brasilia|Brasília|Rio de Janeiro|Sao Paulo|São Paulo|Salvador|Curitiba|巴西利亚|Бразилиа|برازيليا|Porto Alegre|Foz do Iguaçu|Belo Horizonte|Florianópolis",
    "America/Belem": "Belém|Belem",
    "Africa/Casablanca": "Marrakech|Marrakesh|Rabat|Марракеш|مراكش|الرباط|马拉喀什|Tangier|Skhirat|الدار البيضاء|Касабланка|Рабат|طنجة|Fès|Agadir|拉巴特",
    "Africa/Cairo": "Sharm el-Sheikh|Sharm El Sheikh|القاهرة|Каир|开罗|Le Caire|El Cairo|Alexandria|شرم الشيخ",
    "Africa/Johannesburg": "Pretoria|Cape Town|Durban|Йоханнесбург|جوهانسبرغ|约翰内斯堡|Le Cap|Ciudad del Cabo|开普敦|Кейптаун|كيب تاون|Joanesburgo|Pretória",
    "Africa/Lagos": "Abuja|أبوجا|Абуджа|阿布贾",
    "Africa/Dar_es_Salaam": "Zanzibar|Dar es Salaam|Arusha|Dodoma|دار السلام|Дар-эс-Салам|达累斯萨拉姆",
    "Asia/Tokyo": "Kyoto|Osaka|Yokohama|Sendai|Hiroshima|Токио|طوكيو|东京|Kobe|Nagoya",
    "Asia/Seoul": "Busan|Incheon|Songdo|Jeju|Daejeon|Сеул|سول|首尔|Séoul|Seúl",
    "Asia/Shanghai": "Beijing|Пекин|北京|Guangzhou|Shenzhen|Hangzhou|Kunming|بكين|Pékin|Pekín|Шанхай|上海|广州|深圳|杭州|昆明|成都|重庆|西安|南京|武汉|天津|青岛|厦门|海口|三亚|贵阳|南宁|兰州|乌鲁木齐|长沙|大连|苏州|Chengdu|Xi'an|Xiamen|Chongqing|Nanjing|Wuhan|Qingdao",
    "Asia/Hong_Kong": "Hong Kong|香港",
    "Europe/Moscow": "Москва|موسكو|莫斯科|Saint Petersburg|St. Petersburg|Санкт-Петербург|Moscou|Moscú|Москве|Санкт-Петербурге|圣彼得堡|Казань|Сочи|Moskau|Уфа",
    "Europe/Madrid": "Barcelona|Zaragoza|Sevilla|Seville|Valencia|Bilbao|Málaga|Мадрид|مدريد|马德里|Барселона|Granada|Santander",
    "Europe/Lisbon": "Porto|Lisboa|Lisbonne|Лиссабон|لشبونة|里斯本|Coimbra|Setúbal|Évora|Lissabon",
    "Europe/Brussels": "Brüssel|Brügge|Bruges|Liège|Bruxelles|Bruselas|Brussel|Leuven|Ghent|Antwerp|Брюссель|布鲁塞尔|Bruxelas|بروكسل",
    "Europe/Copenhagen": "Copenhague|Копенгаген|كوبنهاغن|哥本哈根|Kopenhagen",
    "Europe/Warsaw": "Katowice|Kraków|Krakow|Gdansk|Poznań|Варшава|وارسو|华沙|Varsovie|Varsovia|Warschau",
    "Europe/Istanbul": "Ankara|Antalya|Izmir|Стамбул|Анкара|إسطنبول|اسطنبول|أنقرة|伊斯坦布尔|安卡拉|Estambul",
    "Asia/Riyadh": "Jeddah|Mecca|الرياض|Эр-Рияд|利雅得|Riyad|جدة",
    "Asia/Dubai": "Abu Dhabi|دبي|أبو ظبي|Дубай|迪拜|Dubaï|أبوظبي",
    "Asia/Almaty": "Astana|Nur-Sultan|Алматы|Астана|Алма-Ата|أستانا|阿拉木图|阿斯塔纳|Нур-Султан|Астане",
    "Australia/Sydney": "Canberra|New South Wales|堪培拉|悉尼|Канберра|Сидней",
    "Pacific/Auckland": "Wellington|Christchurch|Dunedin",
    "Asia/Ho_Chi_Minh": "Hanoi|Ha Noi|Da Nang|Ханой|هانوي|河内|Hanói",
    "America/Lima": "Cusco|Лима|ليما|利马|Arequipa",
    "America/Bogota": "Bogotá|Cartagena de Indias|Cartagena|Medellín|Cali|Богота|بوغوتا|波哥大",
    "America/Guayaquil": "Quito|Кито|كيتو|基多",
    "America/Montevideo": "Uruguay|Монтевидео|Punta del Este",
    "America/Panama": "Panamá|Panama City",
    "America/Argentina/Buenos_Aires": "Buenos Aires|Buenos-Aires|Буэнос-Айрес|布宜诺斯艾利斯|Mar del Plata",
    "Asia/Jakarta": "Bandung|Джакарта|جاكرتا|雅加达|Yakarta|Bogor|Yogyakarta",
    "Asia/Makassar": "Bali|Nusa Dua",
    "Asia/Yangon": "Naypyidaw|Nay Pyi Taw",
    "Africa/Harare": "Victoria Falls",
    "Africa/Porto-Novo": "Cotonou",
    "Asia/Karachi": "Islamabad|Lahore|Исламабад|إسلام آباد|伊斯兰堡",
    "Asia/Bishkek": "Бишкек|Бишкеке|بيشكيك|比什凯克|Bichkek",
    "Asia/Tashkent": "Ташкент|Ташкенте|طشقند|塔什干|Tachkent|Taskent",
    "Asia/Samarkand": "Самарканд|Самарканде|Samarcande|Samarcanda",
    "Asia/Dushanbe": "Душанбе|دوشنبه|杜尚别|Douchanbé|Dusambé",
    "Asia/Ashgabat": "Ашхабад|Ашхабаде|عشق آباد|阿什哈巴德|Achgabat",
    "Asia/Ulaanbaatar": "Улан-Батор|Улан-Баторе|乌兰巴托|Oulan-Bator|Ulan Bator",
    "Asia/Baku": "Баку|باكو|巴库|Bakou|Bakú",
    "Asia/Tbilisi": "Тбилиси|تبليسي|第比利斯|Tbilissi",
    "Asia/Yerevan": "Ереван|Ереване|يريفان|埃里温|Erevan|Ereván",
    "Europe/Minsk": "Минск|Минске|مينسك|明斯克",
    "Europe/Chisinau": "Кишинёв|Кишинев|Chișinău",
    "Europe/Kyiv": "Киев|Киеве|كييف|基辅|Kiev",
    "Europe/Belgrade": "Белград|بلغراد|贝尔格莱德|Belgrado",
    "Europe/Athens": "Athen|Athènes|Atenas|Афины|أثينا|雅典|Thessaloniki",
    "Europe/Prague": "Prag|Praga|Прага|براغ|布拉格|Brno",
    "Europe/Helsinki": "Хельсинки|هلسنكي|赫尔辛基",
    "Europe/Stockholm": "Стокгольм|ستوكهولم|斯德哥尔摩|Estocolmo|Gothenburg|Malmö",
    "Europe/Oslo": "Осло|أوسلو|奥斯陆",
    "Europe/Bucharest": "Bucarest|Бухарест|بوخارست|布加勒斯特",
    "Europe/Sofia": "София|صوفيا|索非亚",
    "Europe/Ljubljana": "Liubliana|Любляна",
    "Europe/Dublin": "Дублин|دبلن|都柏林",
    "Europe/Luxembourg": "Luxemburgo|Люксембург",
    "Europe/Nicosia": "Nicosie|Никосия|نيقوسيا",
    "Asia/Amman": "عمّان|عمان|Ammán|Амман|安曼|Dead Sea",
    "Asia/Baghdad": "بغداد|Багдад|巴格达|Bagdad|Erbil",
    "Asia/Damascus": "دمشق|Дамаск|Damas|Damasco",
    "Asia/Kuwait": "الكويت|Эль-Кувейт|科威特城|Kuwait City",
    "Asia/Qatar": "Doha|الدوحة|Доха|多哈",
    "Asia/Bahrain": "Manama|المنامة|Манама",
    "Asia/Muscat": "مسقط|Маскат|Mascate",
    "Asia/Aden": "Sana'a|صنعاء|عدن",
    "Asia/Tehran": "طهران|تهران|Тегеран|德黑兰|Téhéran|Teherán",
    "Asia/Kabul": "Кабул|كابل|喀布尔|Kaboul",
    "Africa/Tunis": "تونس|Тунис|突尼斯|Túnez",
    "Africa/Algiers": "Alger|Argel|الجزائر|Алжир|阿尔及尔|Oran",
    "Africa/Tripoli": "طرابلس|Триполи|Trípoli",
    "Africa/Khartoum": "الخرطوم|Хартум|Jartum",
    "Africa/Juba": "جوبا|Djouba|Yuba",
    "Africa/Nouakchott": "نواكشوط|Нуакшот",
    "Africa/Mogadishu": "مقديشو|Mogadiscio|Могадишо",
    "Africa/Djibouti": "جيبوتي|Yibuti",
    "Africa/Dakar": "داكار|Дакар|达喀尔|Saly",
    "Africa/Lome": "لومي|Ломе|洛美",
    "Africa/Ndjamena": "N'Djamena|انجامينا|نجامينا|Yamena",
    "Africa/Douala": "Яунде|雅温得|ياوندي|Yaoundé|Yaounde",
    "Africa/Luanda": "Луанда|罗安达",
    "Atlantic/Cape_Verde": "Praia|Mindelo|Прая",
    "Africa/Maputo": "Мапуту",
    "Africa/Blantyre": "Lilongwe",
    "Africa/Gaborone": "Kasane",
    "Africa/Mbabane": "Ezulwini",
    "Indian/Antananarivo": "Tananarive",
    "Indian/Mauritius": "Port Louis|Port-Louis",
    "America/Havana": "La Habana|La Havane|Гавана|هافانا|哈瓦那",
    "America/Costa_Rica": "San José de Costa Rica",
    "America/Guatemala": "Antigua Guatemala",
    "America/Tegucigalpa": "San Pedro Sula",
    "America/Asuncion": "Asunción|Асунсьон",
    "America/La_Paz": "Santa Cruz de la Sierra|Cochabamba",
    "America/Caracas": "Каракас|كاراكاس|加拉加斯",
    "America/Barbados": "Bridgetown",
    "America/Port-au-Prince": "Puerto Príncipe",
    "Asia/Singapore": "Singapour|Singapur|Сингапур|سنغافورة|新加坡",
    "Asia/Manila": "Манила|مانيلا|马尼拉|Manille|Cebu",
    "Asia/Kuala_Lumpur": "Куала-Лумпур|كوالالمبور|吉隆坡|Penang",
    "Asia/Dhaka": "Дакка|دكا|达卡|Cox's Bazar|Dacca",
    "Asia/Kathmandu": "Катманду|كاتماندو|加德满都|Katmandou|Katmandú",
    "Asia/Colombo": "Коломбо|كولومبو|科伦坡",
    "Pacific/Fiji": "苏瓦|Сува|Suva|Nadi",
    "Pacific/Guadalcanal": "Honiara",
    "Pacific/Efate": "Port Vila|Port-Vila",
    "Pacific/Tongatapu": "Nuku'alofa|Nukualofa",
    "America/Guyana": "Georgetown",
    "America/Jamaica": "Kingston|Montego Bay",
    "America/St_Lucia": "Castries|Gros Islet",
    "America/St_Vincent": "Kingstown",
    "America/Grenada": "St. George's|Saint George's",
    "America/St_Kitts": "Basseterre",
    "America/Dominica": "Roseau",
    "America/Antigua": "St. John's",
    "America/Belize": "Belmopan|Placencia",
    "Africa/Accra": "Kumasi",
    "Africa/Conakry": "Конакри",
    "Africa/Freetown": "Фритаун",
    "Africa/Kigali": "Кигали|كيغالي|基加利",
    "Africa/Kampala": "坎帕拉|Кампала|Entebbe|كمبالا",
    "Africa/Lusaka": "Livingstone|Лусака",
    "Africa/Bamako": "Бамако|باماكو",
    "Africa/Niamey": "Ниамей|نيامي",
    "Africa/Ouagadougou": "Ouaga|Уагадугу|واغادوغو",
    "Africa/Abidjan": "Yamoussoukro|Grand-Bassam",
    "Africa/Brazzaville": "Oyo",
    "Africa/Malabo": "Sipopo",
    "Africa/Windhoek": "Swakopmund|Виндхук",
    "Asia/Phnom_Penh": "Siem Reap|Пномпень|金边",
    "Asia/Vientiane": "Luang Prabang|Вьентьян|万象",
    "Asia/Brunei": "Bandar Seri Begawan",
    "Asia/Thimphu": "Paro",
    "Europe/Budapest": "Budapesti|Будапешт|Debrecen",
    "Europe/Sarajevo": "Сараево|Banja Luka",
    "Europe/Skopje": "Скопье|Ohrid",
    "Europe/Podgorica": "Подгорица|Budva",
    "Europe/Zagreb": "Загреб|Dubrovnik|Split",
    "Europe/Riga": "Рига|Jurmala",
    "Europe/Vilnius": "Вильнюс|Kaunas",
    "Europe/Tallinn": "Таллин|Таллинн|Tartu",
    "Europe/Malta": "Valletta|La Valette|La Valeta|Валлетта",
    "Europe/Vaduz": "Liechtenstein",
    "Atlantic/Reykjavik": "Рейкьявик",
    "Pacific/Tarawa": "South Tarawa",
    "Pacific/Funafuti": "Фунафути",
    "Pacific/Apia": "Апиа",
    "Pacific/Majuro": "Маджуро",
    "Asia/Taipei": "台北|臺北|Kaohsiung",
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


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of the time zone database."""
    table = resources.files("tzdata") / "zoneinfo" / name
    lines = table.read_text("utf-8").splitlines()
    return (line.split("\t") for line in lines if not line.startswith("#"))


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, str | None]]:
    """Cities to zones, and countries to their only zone."""
    countries = {code: name for code, name, *_ in _rows("iso3166.tab")}
    cities: dict[str, str] = {}
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in _rows("zone.tab"):
        zones.setdefault(code, []).append(zone)
        city = zone.rsplit("/", 1)[-1].replace("_", " ")
        if city not in _NOT_CITIES:
            cities[city] = zone
    for zone, names in _MORE_CITIES.items():
        cities.update(dict.fromkeys(names.split("|"), zone))
    single = {countries[code]: found[0] if len(found) == 1 else None for code, found in zones.items()}
    single |= {"UK": "Europe/London", "U.K.": "Europe/London", "United Kingdom": "Europe/London", "Viet Nam": "Asia/Ho_Chi_Minh",
               "United States of America": None, "USA": None, "EUA": None, "EE.UU.": None, "U.S.A.": None, "США": None, "Republic of Korea": "Asia/Seoul", "Korea": "Asia/Seoul",
               "Türkiye": "Europe/Istanbul", "Turkey": "Europe/Istanbul", "Netherlands": "Europe/Amsterdam",
               "Tanzania": "Africa/Dar_es_Salaam", "Germany": "Europe/Berlin", "China": "Asia/Shanghai",
               "España": "Europe/Madrid", "Suisse": "Europe/Zurich", "Côte d'Ivoire": "Africa/Abidjan", "Cabo Verde": "Atlantic/Cape_Verde",
               "الأردن": "Asia/Amman", "المملكة الأردنية الهاشمية": "Asia/Amman", "Кыргызстан": "Asia/Bishkek", "Кыргызская Республика": "Asia/Bishkek",
               "Беларусь": "Europe/Minsk", "Республика Беларусь": "Europe/Minsk", "Sénégal": "Africa/Dakar", "Maroc": "Africa/Casablanca",
               "Tunisie": "Africa/Tunis", "Cameroun": "Africa/Douala", "Panamá": "America/Panama", "Perú": "America/Lima", "中国": "Asia/Shanghai"}  # fmt: skip
    named = {
        name: zone for name, zone in _in_other_languages(single) if name not in cities and name not in single
    }
    return cities, single | named


_NO_STATES = frozenset({"Maurice", "Dominique", "Того", "Union européenne"})
"""Names of States that are more often names of people, or other words."""


def _in_other_languages(single: dict[str, str | None]) -> Iterator[tuple[str, str | None]]:
    """The names of States in French, Spanish, Russian and Arabic, with the only zone of each, if it has but one."""
    codes = {state.code: zone for name, zone in single.items() if (state := find_state(name))}
    for state, language, names in state_names():
        if state.code not in codes or language == "zh":
            continue
        for name in names:
            if name not in _NO_STATES and (language != "ar" or name.startswith("ال") or " " in name):
                yield name, codes[state.code]


@functools.cache
def _names() -> dict[tuple[str, ...], str]:
    """Every name by its words in lower case."""
    cities, countries = _tables()
    return {tuple(_folded(word) for word in _WORD.findall(name)): name for name in (*countries, *cities)}


@functools.lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    """A word in small letters without accents, which papers print and zones leave out."""
    if word.isascii():
        return word.casefold()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


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
    if not any(not word[0].islower() and _folded(word) in _first_words() for word in _WORD.findall(text)):
        return tuple(sorted(found, key=lambda place: place.start))
    words = list(_WORD.finditer(text))
    index = 0
    while index < len(words):
        word = words[index][0]
        named = not word[0].islower() and _folded(word) in _first_words()
        place = _place_at(text, words, index) if named else None
        if place:
            found.append(place)
        index += len(_WORD.findall(place.name)) if place else 1
    return tuple(sorted(found, key=lambda place: place.start))


def _place_at(text: str, words: list[re.Match[str]], index: int) -> Place | None:
    cities, countries = _tables()
    for count in range(min(_LONGEST, len(words) - index), 0, -1):
        name = _names().get(tuple(_folded(word[0]) for word in words[index : index + count]))
        if name:
            start, end = words[index].start(), words[index + count - 1].end()
            return Place(text[start:end], start, end, cities.get(name) or countries.get(name), name in cities)
    return None


def zone_of(text: str) -> str | None:
    """The time zone of the last city, else of the last country, that a venue names.

    Of a city whose name is known of another State ("Tripoli, Lebanon") that of the country behind it.
    """
    places = [place for place in find_places(text) if place.zone]
    city = next((place for place in reversed(places) if place.city), None)
    countries = [place for place in places if not place.city]
    if city is None:
        return countries[-1].zone if countries else None
    behind = next((one.zone for one in countries if _BEHIND.fullmatch(text, city.end, one.start)), None)
    own, other = (_states_of_zones().get(zone or "") for zone in (city.zone, behind))
    return behind if own and other and own != other else city.zone


_BEHIND = re.compile(r"\s?[,،(（-]?\s?")
"""What stands between a city and its country."""


@functools.cache
def _states_of_zones() -> dict[str, str]:
    """The code of the State of each zone; those of territories are none, so that Hong Kong and Nouméa keep theirs."""
    names = {code: name for code, name, *_ in _rows("iso3166.tab")}
    zones = ((zone, find_state(names[code])) for code, _, zone, *_ in _rows("zone.tab"))
    return {zone: state.code for zone, state in zones if state}
