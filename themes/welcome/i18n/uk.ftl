### Interface strings of the theme "welcome" in Ukrainian.

## The frame of every page

skip_to_content = Перейти до вмісту
menu = Меню
main_navigation = Розділи
languages = Мови
choose_language = Виберіть свою мову
not_translated = ще не перекладено
in_language_only = лише цією мовою: { $language }
home = Головна
you_are_here = Ви тут
on_this_page = На цій сторінці
feed = Стрічка новин
published_by = Видавець
feed_title = { $site }: нові та змінені сторінки
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Цю сторінку ще не перекладено вашою мовою. Мова тексту: { $language }.
stale_section_notice = Оригінал цієї частини змінився після перекладу. Дещо могло застаріти.
stale_section_link = Новіший текст ({ $language })
source_text_notice = Частина тексту мовою оригіналу.
unnoted_notice = Невідомо, чи цей переклад досі відповідає оригіналу.
stale_notice =
    { $count ->
        [one] Після перекладу змінилася { $count } частина цієї сторінки. Змінене позначено.
        [few] Після перекладу змінилися { $count } частини цієї сторінки. Змінене позначено.
        [many] Після перекладу змінилося { $count } частин цієї сторінки. Змінене позначено.
       *[other] Після перекладу змінилося { $count } частини цієї сторінки. Змінене позначено.
    }
missing_notice =
    { $count ->
        [one] { $count } частину оригіналу ще не перекладено.
        [few] { $count } частини оригіналу ще не перекладено.
        [many] { $count } частин оригіналу ще не перекладено.
       *[other] { $count } частини оригіналу ще не перекладено.
    }
machine_notice = Цей текст переклала машина, і його ще ніхто не перевірив. У ньому можуть бути помилки.
machine_reviewed_notice = Цей текст переклала машина, а потім перевірила людина.
read_original = Читати оригінал ({ $language })
archived_notice = Цю сторінку збережено для архіву. Її більше не оновлюють.
draft_notice = Це чернетка. Її не опубліковано.
verify_due_notice = Ці відомості давно ніхто не перевіряв. Вони могли змінитися, тож краще запитайте, перш ніж іти.

## Moved and missing pages

page_not_found = Сторінку не знайдено
page_not_found_text = За цією адресою сторінки немає. Можливо, її перенесено. Ви можете почати знову з головної сторінки.
redirect_text = Цю сторінку перенесено.

## Lists

no_items = Тут поки що нічого немає. Завітайте пізніше або подивіться в інших розділах.
no_events = Наразі подій не заплановано. Нові з’являться тут.
n_pages =
    { $count ->
        [one] { $count } сторінка
        [few] { $count } сторінки
        [many] { $count } сторінок
       *[other] { $count } сторінки
    }
n_practices =
    { $count ->
        [one] { $count } добра ідея
        [few] { $count } добрі ідеї
        [many] { $count } добрих ідей
       *[other] { $count } доброї ідеї
    }
pagination = Сторінки цього списку
page_number = Сторінка { $number }
page_n_of_m = Сторінка { $number } з { $total }
previous = Попередня
next = Наступна
previous_and_next = Попередня і наступна сторінки
read_more = Читати далі
see_all = Показати все
filters = Показати лише
filter_year = Початок
filtered_list = { $list }: { $value }
filter_remove = Прибрати: { $value }
filter_results = Знайдено: { $count }
filter_nothing = Немає нічого, що відповідало б усьому разом. Приберіть щось, щоб побачити більше.

## Small words

unknown = Невідомо, будь ласка, запитайте
free = Безкоштовно
not_free = Платно
yes = Так
no = Ні
from_until = { $from } – { $until }
since = Початок: { $from } (триває)
until = Кінець: { $until }
ongoing = Триває
opening_hours = { $opens } – { $closes }
on_page = сторінка { $page }
image_credit = Фото: { $credit }
accessed_on = Дата звернення: { $date }
last_updated = Останнє оновлення
verified_on = Дата перевірки відомостей
verified_by = Хто перевірив
published_on = Дата публікації
first_published = Уперше опубліковано на сайті

## Kinds of page, in the singular: a small label above a title

kind_practice = Добра ідея
kind_city = Місто
kind_guide = Путівник для новоприбулих
kind_service = Послуга
kind_organisation = Організація
kind_person = Особа
kind_event = Подія
kind_story = Історія
kind_essay = Есе
kind_recommendation = Рекомендація
kind_volume = Збірка
kind_topic = Тема
kind_term = Пояснення слова
kind_indicator = Показник
kind_page = Сторінка
kind_home = Головна сторінка
kind_list = Список

## Sections, in the plural: the menu and the titles of lists

section_practices = Добрі ідеї
section_cities = Міста
section_guide = Путівник
section_services = Послуги
section_organisations = Організації
section_people = Люди
section_events = Події
section_stories = Історії
section_essays = Есе
section_recommendations = Рекомендації
section_volumes = Збірки
section_topics = Теми
section_terms = Пояснення слів
section_indicators = Показники

## Parts that many kinds of page share

facts = Коротко
topic = Тема
topics = Теми
related = Дивіться також
sources = Джерела
source_n = Джерело { $number }
contact = Контакти
role = Роль
phone = Телефон
email = Електронна пошта
website = Вебсайт
address = Адреса
links = Посилання
in_this_part = У цій частині
part_of = Належить до
city = Місто
cities = Міста
country = Країна
year = Рік
source = Джерело
partners = Партнери
networks = Мережі
audience = Для кого
show_on_map = Показати на мапі
cite_this = Цитувати цю сторінку
cite_place = У: { $volume }, сторінка { $page }

## Good ideas (practices)

run_by = Хто проводить
period = Коли
instrument = Вид заходу
evidence = Чого вдалося досягти
awards = Нагороди
replication = Шлях цієї ідеї
adapted_from = На чому ґрунтується
replicated_in = Хто перейняв цю ідею
replications = Ідеї, що виросли з неї
taken_up_by = Її підхопила ідея: { $idea }
after_example_of = За прикладом: { $idea }
recommendations_illustrated = Рекомендації, прикладом яких вона є
published_in = Де опубліковано
more_from_city = Більше з цього міста: { $city }

## Kinds of measure (instrument)

instrument_charter = Хартія
instrument_policy = Політика міста
instrument_programme = Програма
instrument_service = Послуга
instrument_campaign = Кампанія
instrument_space = Простір
instrument_network = Мережа
instrument_data = Дані
instrument_event = Подія

## Cities

region = Регіон
population = Кількість мешканців
foreign_born = Народилися в іншій країні
gateway = Історія імміграції
languages_spoken = Якими мовами говорять
local_vote = Право голосу на місцевих виборах
city_guide = Путівник для новоприбулих
practices_here = Добрі ідеї звідси
ideas_from_elsewhere = Ідеї, перейняті в інших
services_here = Послуги тут

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Постійне місто-ворота
gateway_post_war = Повоєнне місто-ворота
gateway_recent = Недавнє місто-ворота
gateway_emerging = Місто-ворота, що формується
gateway_re_emerging = Місто-ворота, що відроджується
gateway_former = Колишнє місто-ворота
gateway_transit = Транзитне місто
gateway_rural = Невелике місто або сільська місцевість

## Guide pages

page_kind_info = Інформація
page_kind_journey = Крок за кроком
page_kind_faq = Запитання та відповіді
page_kind_emergency = Надзвичайна ситуація
steps = Крок за кроком
step_where = Де
step_time = Скільки часу потрібно
step_done = Зроблено
services_that_help = Хто може допомогти
words_to_know = Слова, які можуть вам трапитися
start_here = Почніть тут

## Services

service_what = Що ви тут отримаєте
service_who = Хто може прийти
service_how = Як це працює
cost = Вартість
documents = Що взяти із собою
interpretation = Усний переклад
places = Де і коли
hours = Години роботи
channel_hours = Коли відповідають
hours_whole_day = цілодобово
by_appointment = за попереднім записом
book_appointment = Записатися на прийом
step_free = Вхід без сходів
step_free_yes = Так
step_free_no = Ні
step_free_unknown = Невідомо, будь ласка, запитайте
channels = Як зв’язатися
offered_by = Хто надає
alert_until = До { $date }
mentioned_in = Сторінки, де про це згадано

## States of a service

state_active = Працює
state_inactive = Цієї послуги більше немає
state_temporarily_closed = Ця послуга тимчасово недоступна

## Ways to reach a service

channel_phone = Телефон
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = Електронна пошта
channel_web = Вебсайт
channel_post = Звичайна пошта

## Two languages, the counter and paper

read_beside = Двома мовами поруч: { $own } – { $other }
read_alone = Лише однією мовою
card_link = Картка, щоб показати у віконці
card_need = Що мені потрібно
card_speak = Моя мова
card_slowly = Будь ласка, говоріть повільно й простими словами.
card_write = Будь ласка, запишіть мені найважливіше.
card_interpreter = Чи може хтось перекласти?
card_notes = Нотатки
page_online = Ця сторінка в інтернеті
check_again = Перевірити знову після

## Days, short enough for opening hours

weekday_mo = Понеділок
weekday_tu = Вівторок
weekday_we = Середа
weekday_th = Четвер
weekday_fr = П’ятниця
weekday_sa = Субота
weekday_su = Неділя
days_from_to = { $from } – { $to }

## Events

event_start = Початок
event_end = Кінець
event_last_day = Останній день
event_last_day_on = Останній день: { $date }
event_when = Коли
event_time = Час
event_first = Перший раз
event_dates = Найближчі дати станом на { $date }
event_next = Найближчі дати
event_except = Крім
event_over = Ця подія вже минула.
event_is_over = Минуло
event_cancelled = Цю подію скасовано.
event_is_cancelled = Скасовано
past_events = Минулі події
timezone = Часовий пояс
event_repeats = Ця подія відбувається не один раз.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] щодня
        [one] кожен { $number } день
        [few] кожні { $number } дні
       *[other] кожні { $number } днів
    }
repeat_weekday =
    { $day ->
        [mo] щопонеділка
        [tu] щовівторка
        [we] щосереди
        [th] щочетверга
        [fr] щоп’ятниці
        [sa] щосуботи
       *[su] щонеділі
    }
repeat_weeks =
    { $count ->
        [one] кожен { $number } тиждень: { $days }
        [few] кожні { $number } тижні: { $days }
       *[other] кожні { $number } тижнів: { $days }
    }
repeat_months =
    { $count ->
        [1] щомісяця: { $days }
        [one] кожен { $number } місяць: { $days }
        [few] кожні { $number } місяці: { $days }
       *[other] кожні { $number } місяців: { $days }
    }
repeat_years =
    { $count ->
        [1] щороку: { $days }
        [one] кожен { $number } рік: { $days }
        [few] кожні { $number } роки: { $days }
       *[other] кожні { $number } років: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [we] перша { $weekday }
            [fr] перша { $weekday }
            [sa] перша { $weekday }
            [su] перша { $weekday }
           *[other] перший { $weekday }
        }
        [second] { $day ->
            [we] друга { $weekday }
            [fr] друга { $weekday }
            [sa] друга { $weekday }
            [su] друга { $weekday }
           *[other] другий { $weekday }
        }
        [third] { $day ->
            [we] третя { $weekday }
            [fr] третя { $weekday }
            [sa] третя { $weekday }
            [su] третя { $weekday }
           *[other] третій { $weekday }
        }
        [fourth] { $day ->
            [we] четверта { $weekday }
            [fr] четверта { $weekday }
            [sa] четверта { $weekday }
            [su] четверта { $weekday }
           *[other] четвертий { $weekday }
        }
        [fifth] { $day ->
            [we] п’ята { $weekday }
            [fr] п’ята { $weekday }
            [sa] п’ята { $weekday }
            [su] п’ята { $weekday }
           *[other] п’ятий { $weekday }
        }
       *[last] { $day ->
            [we] остання { $weekday }
            [fr] остання { $weekday }
            [sa] остання { $weekday }
            [su] остання { $weekday }
           *[other] останній { $weekday }
        }
    }
month_day = { $number } числа
month_day_last = останній день
repeat_until = { $rule } до { $date }
place = Місце
event_online = Онлайн
event_join = Узяти участь через інтернет
organiser = Організатор
event_languages = Мови
registration = Реєстрація
register = Зареєструватися
register_by = Останній день реєстрації: { $date }
add_to_calendar = Додати до свого календаря
all_events_calendar = Усі події для вашого календаря

## Kinds of event

event_kind_course = Курс
event_kind_open_day = День відкритих дверей
event_kind_webinar = Вебінар
event_kind_festival = Свято
event_kind_deadline = Кінцевий термін

## Essays, people and organisations

authors = Текст
digest_of = Стислий виклад; автор тексту
about_authors = Про авторів
affiliation = Місце роботи
organisation_kind = Вид організації
members = Учасники
partner_of = Бере участь як партнер

## Kinds of organisation

organisation_kind_city_office = Міська установа
organisation_kind_ngo = Неприбуткова організація
organisation_kind_foundation = Фонд
organisation_kind_network = Мережа
organisation_kind_university = Університет
organisation_kind_company = Компанія
organisation_kind_international = Міжнародна організація

## Recommendations

number = Номер
recommendation_for = Адресат
ask_yourself = Запитання до себе
practices_illustrating = Добрі ідеї, які показують, як це зробити
for_local_government = Місцева влада
for_community_partner = Місцеві партнери

## Volumes

series = Серія
volume_number = Випуск
isbn = ISBN
contents = У цій збірці
credits = Над збіркою працювали
imprint = Вихідні дані
publisher = Видавець
rights = Права
role_partner = Партнер
role_supporter = Підтримка
role_community_partner = Місцевий партнер

## Words explained (glossary)

official_word = В офіційних листах
official_language = Мова
pronunciation = Як вимовляти
also_called = Інші назви
seen_in = Де це можна побачити

## Topics and indicators

subtopics = Теми в цій темі
other_pages = Інші сторінки
question = Запитання
unit = Одиниця виміру
observations = Цифри
value = Значення
note = Примітка

## Inside texts

alert_note = Варто знати
alert_tip = Порада
alert_important = Важливо
alert_warning = Увага
alert_caution = Обережно
footnotes = Виноски
footnote_back = Назад до тексту

## Maps and tables of many pages

map_title = Мапа добрих ідей
map_summary = Кожна крапка — це місто, і вона веде на його сторінку. Що більша крапка, то більше добрих ідей. Список під мапою показує те саме.
cities_by_country = Усі міста за країнами
not_on_map = немає на мапі
country_unnamed = Країну не вказано
city_on_map = Місце на мапі світу: { $city }
coverage_title = Міста й рекомендації
coverage_summary = Яке місто показує на ділі, як працює рекомендація? Кожна крапка веде до доброї ідеї.
coverage_others =
    { $count ->
        [one] { $count } іншого міста з цього сайту немає в таблиці: воно ще не має доброї ідеї для жодної з рекомендацій.
        [few] { $count } інших міст із цього сайту немає в таблиці: вони ще не мають доброї ідеї для жодної з рекомендацій.
        [many] { $count } інших міст із цього сайту немає в таблиці: вони ще не мають доброї ідеї для жодної з рекомендацій.
       *[other] { $count } іншого міста з цього сайту немає в таблиці: вони ще не мають доброї ідеї для жодної з рекомендацій.
    }

## Search

search = Пошук
search_summary = Запитайте своїми словами або перегляньте всі сторінки.
search_label = Що ви шукаєте?
search_none = На жодній сторінці немає: { $word }
search_instead = На жодній сторінці немає слова { $word }. На цих є схоже слово: { $other }
search_narrow = Показати лише частину знайденого
search_kind = Вид сторінки
search_any = Усі
search_more = Більше результатів
search_failed = Пошук зараз не працює. Усі сторінки є в списку нижче.
search_saved = Немає з’єднання. Пошук охопив лише сторінки, збережені на цьому телефоні.
all_pages = Усі сторінки за абеткою
## Keeping a guide, taking it along, sending a page

whole_guide = Узяти весь путівник із собою
one_file = Увесь путівник в одному файлі
one_file_note = Це весь путівник в одному файлі. Стан на дату: { $date }. Інтернет для нього не потрібен.
keep_offer = Зберегти весь путівник на моєму телефоні
keep_size = Місце на телефоні: { $room }. Завантажити треба приблизно { $sent }.
keep_going = Завантажується: { $done } із { $all }
keep_kept = Збережено на цьому телефоні. Стан на дату: { $date }
keep_remove = Видалити з цього телефону
keep_waits = На телефоні ще не все. Завантаження продовжиться, коли з’явиться зв’язок.
file_not_kept = { $size } МБ, потрібен інтернет
keep_full = На цьому телефоні більше немає місця.
keep_refused = Цей браузер не дозволяє сторінці нічого зберігати.
share = Надіслати цю сторінку
offline_title = Немає з’єднання
offline_text = Зв’язку немає, а цю сторінку не збережено на вашому телефоні.
offline_again = Спробувати ще раз
offline_kept = Збережено на цьому телефоні
offline_nothing = На цьому телефоні поки що нічого не збережено.
