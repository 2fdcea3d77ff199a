### Interface strings of the theme "welcome" in Russian.

## The frame of every page

skip_to_content = Перейти к содержанию
menu = Меню
main_navigation = Разделы
languages = Языки
choose_language = Выберите свой язык
not_translated = ещё не переведено
in_language_only = только на этом языке: { $language }
home = Главная
you_are_here = Вы здесь
on_this_page = На этой странице
feed = Лента новостей
published_by = Издатель
feed_title = { $site }: новые и изменённые страницы
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Эта страница ещё не переведена на ваш язык. Язык текста: { $language }.
stale_section_notice = Оригинал этой части изменился после перевода. Что-то могло устареть.
stale_section_link = Более новый текст ({ $language })
source_text_notice = Часть текста на языке оригинала.
unnoted_notice = Неизвестно, соответствует ли этот перевод нынешнему оригиналу.
stale_notice =
    { $count ->
        [one] После перевода изменилась { $count } часть этой страницы. Изменённое отмечено.
        [few] После перевода изменились { $count } части этой страницы. Изменённое отмечено.
        [many] После перевода изменилось { $count } частей этой страницы. Изменённое отмечено.
       *[other] После перевода изменилось { $count } части этой страницы. Изменённое отмечено.
    }
missing_notice =
    { $count ->
        [one] { $count } часть оригинала ещё не переведена.
        [few] { $count } части оригинала ещё не переведены.
        [many] { $count } частей оригинала ещё не переведены.
       *[other] { $count } части оригинала ещё не переведены.
    }
machine_notice = Этот текст перевела машина, и его ещё никто не проверил. В нём могут быть ошибки.
machine_reviewed_notice = Этот текст перевела машина, а затем проверил человек.
read_original = Читать оригинал ({ $language })
archived_notice = Эта страница сохранена для архива. Она больше не обновляется.
draft_notice = Это черновик. Он не опубликован.
verify_due_notice = Эти сведения давно никто не проверял. Они могли измениться, поэтому лучше уточните, прежде чем идти.

## Moved and missing pages

page_not_found = Страница не найдена
page_not_found_text = По этому адресу страницы нет. Возможно, она переехала. Вы можете начать заново с главной страницы.
redirect_text = Эта страница переехала.

## Lists

no_items = Здесь пока ничего нет. Загляните позже или посмотрите в других разделах.
no_events = Сейчас событий не запланировано. Новые появятся здесь.
n_pages =
    { $count ->
        [one] { $count } страница
        [few] { $count } страницы
        [many] { $count } страниц
       *[other] { $count } страницы
    }
n_practices =
    { $count ->
        [one] { $count } хорошая идея
        [few] { $count } хорошие идеи
        [many] { $count } хороших идей
       *[other] { $count } хорошей идеи
    }
pagination = Страницы этого списка
page_number = Страница { $number }
page_n_of_m = Страница { $number } из { $total }
previous = Предыдущая
next = Следующая
previous_and_next = Предыдущая и следующая страницы
read_more = Читать дальше
see_all = Показать все
filters = Показать только
filter_year = Начало
filtered_list = { $list }: { $value }
filter_remove = Убрать: { $value }
filter_results = Найдено: { $count }
filter_nothing = Нет ничего, что подходит ко всему сразу. Уберите что-нибудь, чтобы увидеть больше.

## Small words

unknown = Неизвестно, пожалуйста, уточните
free = Бесплатно
not_free = Платно
yes = Да
no = Нет
from_until = { $from } – { $until }
since = Начало: { $from } (продолжается)
until = Окончание: { $until }
ongoing = Продолжается
opening_hours = { $opens } – { $closes }
on_page = страница { $page }
image_credit = Фото: { $credit }
accessed_on = Дата обращения: { $date }
last_updated = Последнее обновление
verified_on = Дата проверки сведений
verified_by = Кто проверил
published_on = Дата публикации
first_published = Впервые опубликовано на сайте

## Kinds of page, in the singular: a small label above a title

kind_practice = Хорошая идея
kind_city = Город
kind_guide = Путеводитель для новоприбывших
kind_service = Услуга
kind_organisation = Организация
kind_person = Человек
kind_event = Событие
kind_story = История
kind_essay = Эссе
kind_recommendation = Рекомендация
kind_volume = Сборник
kind_topic = Тема
kind_term = Объяснение слова
kind_indicator = Показатель
kind_page = Страница
kind_home = Главная страница
kind_list = Список

## Sections, in the plural: the menu and the titles of lists

section_practices = Хорошие идеи
section_cities = Города
section_guide = Путеводитель
section_services = Услуги
section_organisations = Организации
section_people = Люди
section_events = События
section_stories = Истории
section_essays = Эссе
section_recommendations = Рекомендации
section_volumes = Сборники
section_topics = Темы
section_terms = Объяснения слов
section_indicators = Показатели

## Parts that many kinds of page share

facts = Коротко
topic = Тема
topics = Темы
related = Смотрите также
sources = Источники
source_n = Источник { $number }
contact = Контакты
role = Роль
phone = Телефон
email = Электронная почта
website = Сайт
address = Адрес
links = Ссылки
in_this_part = В этой части
part_of = Входит в
city = Город
cities = Города
country = Страна
year = Год
source = Источник
partners = Партнёры
networks = Сети
audience = Для кого
show_on_map = Показать на карте
cite_this = Цитировать эту страницу
cite_place = В: { $volume }, страница { $page }

## Good ideas (practices)

run_by = Кто проводит
period = Когда
instrument = Вид меры
evidence = Чего удалось добиться
awards = Награды
replication = Путь этой идеи
adapted_from = На чём основана
replicated_in = Кто перенял эту идею
replications = Идеи, которые из неё выросли
taken_up_by = Её подхватила идея: { $idea }
after_example_of = По примеру: { $idea }
recommendations_illustrated = Рекомендации, примером которых она служит
published_in = Где опубликовано
more_from_city = Ещё из этого города: { $city }

## Kinds of measure (instrument)

instrument_charter = Хартия
instrument_policy = Политика города
instrument_programme = Программа
instrument_service = Услуга
instrument_campaign = Кампания
instrument_space = Пространство
instrument_network = Сеть
instrument_data = Данные
instrument_event = Событие

## Cities

region = Регион
population = Число жителей
foreign_born = Родились в другой стране
gateway = История иммиграции
languages_spoken = На каких языках говорят
local_vote = Право голоса на местных выборах
city_guide = Путеводитель для новоприбывших
practices_here = Хорошие идеи отсюда
ideas_from_elsewhere = Идеи, перенятые у других
services_here = Услуги здесь

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Постоянный город-ворота
gateway_post_war = Послевоенный город-ворота
gateway_recent = Недавний город-ворота
gateway_emerging = Формирующийся город-ворота
gateway_re_emerging = Возрождающийся город-ворота
gateway_former = Бывший город-ворота
gateway_transit = Транзитный город
gateway_rural = Небольшой город или сельская местность

## Guide pages

page_kind_info = Информация
page_kind_journey = Шаг за шагом
page_kind_faq = Вопросы и ответы
page_kind_emergency = Экстренная ситуация
steps = Шаг за шагом
step_where = Где
step_time = Сколько времени нужно
step_done = Готово
services_that_help = Кто может помочь
words_to_know = Слова, которые могут вам встретиться
start_here = Начните здесь

## Services

service_what = Что вы здесь получите
service_who = Кто может прийти
service_how = Как это работает
cost = Стоимость
documents = Что взять с собой
interpretation = Устный перевод
places = Где и когда
hours = Часы работы
channel_hours = Когда отвечают
hours_whole_day = круглосуточно
by_appointment = по предварительной записи
book_appointment = Записаться на приём
step_free = Вход без ступенек
step_free_yes = Да
step_free_no = Нет
step_free_unknown = Неизвестно, пожалуйста, уточните
channels = Как связаться
offered_by = Кто предоставляет
alert_until = До { $date }
mentioned_in = Страницы, где об этом говорится

## States of a service

state_active = Работает
state_inactive = Этой услуги больше нет
state_temporarily_closed = Эта услуга временно недоступна

## Ways to reach a service

channel_phone = Телефон
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = Электронная почта
channel_web = Сайт
channel_post = Обычная почта

## Two languages, the counter and paper

read_beside = На двух языках рядом: { $own } – { $other }
read_alone = Только на одном языке
card_link = Карточка, чтобы показать в окошке
card_need = Что мне нужно
card_speak = Мой язык
card_slowly = Пожалуйста, говорите медленно и простыми словами.
card_write = Пожалуйста, запишите мне самое важное.
card_interpreter = Может ли кто-нибудь перевести?
card_notes = Заметки
page_online = Эта страница в интернете
check_again = Проверить снова после

## Days, short enough for opening hours

weekday_mo = Понедельник
weekday_tu = Вторник
weekday_we = Среда
weekday_th = Четверг
weekday_fr = Пятница
weekday_sa = Суббота
weekday_su = Воскресенье
days_from_to = { $from } – { $to }

## Events

event_start = Начало
event_end = Окончание
event_last_day = Последний день
event_last_day_on = Последний день: { $date }
event_when = Когда
event_time = Время
event_first = Первый раз
event_dates = Ближайшие даты на { $date }
event_next = Ближайшие даты
event_except = Кроме
event_over = Это событие уже прошло.
event_is_over = Прошло
event_cancelled = Это событие отменено.
event_is_cancelled = Отменено
past_events = Прошедшие события
timezone = Часовой пояс
event_repeats = Это событие проходит не один раз.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] каждый день
        [one] каждый { $number } день
        [few] каждые { $number } дня
       *[other] каждые { $number } дней
    }
repeat_weekday =
    { $day ->
        [mo] каждый понедельник
        [tu] каждый вторник
        [we] каждую среду
        [th] каждый четверг
        [fr] каждую пятницу
        [sa] каждую субботу
       *[su] каждое воскресенье
    }
repeat_weeks =
    { $count ->
        [one] каждую { $number } неделю: { $days }
        [few] каждые { $number } недели: { $days }
       *[other] каждые { $number } недель: { $days }
    }
repeat_months =
    { $count ->
        [1] каждый месяц: { $days }
        [one] каждый { $number } месяц: { $days }
        [few] каждые { $number } месяца: { $days }
       *[other] каждые { $number } месяцев: { $days }
    }
repeat_years =
    { $count ->
        [1] каждый год: { $days }
        [one] каждый { $number } год: { $days }
        [few] каждые { $number } года: { $days }
       *[other] каждые { $number } лет: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [we] первая { $weekday }
            [fr] первая { $weekday }
            [sa] первая { $weekday }
            [su] первое { $weekday }
           *[other] первый { $weekday }
        }
        [second] { $day ->
            [we] вторая { $weekday }
            [fr] вторая { $weekday }
            [sa] вторая { $weekday }
            [su] второе { $weekday }
           *[other] второй { $weekday }
        }
        [third] { $day ->
            [we] третья { $weekday }
            [fr] третья { $weekday }
            [sa] третья { $weekday }
            [su] третье { $weekday }
           *[other] третий { $weekday }
        }
        [fourth] { $day ->
            [we] четвёртая { $weekday }
            [fr] четвёртая { $weekday }
            [sa] четвёртая { $weekday }
            [su] четвёртое { $weekday }
           *[other] четвёртый { $weekday }
        }
        [fifth] { $day ->
            [we] пятая { $weekday }
            [fr] пятая { $weekday }
            [sa] пятая { $weekday }
            [su] пятое { $weekday }
           *[other] пятый { $weekday }
        }
       *[last] { $day ->
            [we] последняя { $weekday }
            [fr] последняя { $weekday }
            [sa] последняя { $weekday }
            [su] последнее { $weekday }
           *[other] последний { $weekday }
        }
    }
month_day = { $number } числа
month_day_last = последний день
repeat_until = { $rule } до { $date }
place = Место
event_online = Онлайн
event_join = Участвовать через интернет
organiser = Организатор
event_languages = Языки
registration = Регистрация
register = Зарегистрироваться
register_by = Последний день регистрации: { $date }
add_to_calendar = Добавить в свой календарь
all_events_calendar = Все события для вашего календаря

## Kinds of event

event_kind_course = Курс
event_kind_open_day = День открытых дверей
event_kind_webinar = Вебинар
event_kind_festival = Праздник
event_kind_deadline = Крайний срок

## Essays, people and organisations

authors = Текст
digest_of = Краткое изложение; автор текста
about_authors = Об авторах
affiliation = Место работы
organisation_kind = Вид организации
members = Участники
partner_of = Участие в качестве партнёра

## Kinds of organisation

organisation_kind_city_office = Городское учреждение
organisation_kind_ngo = Некоммерческая организация
organisation_kind_foundation = Фонд
organisation_kind_network = Сеть
organisation_kind_university = Университет
organisation_kind_company = Компания
organisation_kind_international = Международная организация

## Recommendations

number = Номер
recommendation_for = Адресат
ask_yourself = Вопрос к себе
practices_illustrating = Хорошие идеи, которые показывают, как это сделать
for_local_government = Местные власти
for_community_partner = Местные партнёры

## Volumes

series = Серия
volume_number = Выпуск
isbn = ISBN
contents = В этом сборнике
credits = Над сборником работали
imprint = Выходные данные
publisher = Издатель
rights = Права
role_partner = Партнёр
role_supporter = Поддержка
role_community_partner = Местный партнёр

## Words explained (glossary)

official_word = В официальных письмах
official_language = Язык
pronunciation = Как произносится
also_called = Другие названия
seen_in = Где это можно увидеть

## Topics and indicators

subtopics = Темы внутри этой темы
other_pages = Другие страницы
question = Вопрос
unit = Единица измерения
observations = Цифры
value = Значение
note = Примечание

## Inside texts

alert_note = Полезно знать
alert_tip = Совет
alert_important = Важно
alert_warning = Внимание
alert_caution = Осторожно
footnotes = Сноски
footnote_back = Назад к тексту

## Maps and tables of many pages

map_title = Карта хороших идей
map_summary = Каждая точка — это город, и она ведёт на его страницу. Чем больше точка, тем больше хороших идей. Список под картой показывает то же самое.
cities_by_country = Все города по странам
not_on_map = нет на карте
country_unnamed = Страна не указана
city_on_map = Место на карте мира: { $city }
coverage_title = Города и рекомендации
coverage_summary = Какой город показывает на деле, как работает рекомендация? Каждая точка ведёт к хорошей идее.
coverage_others =
    { $count ->
        [one] { $count } другого города с этого сайта нет в таблице: у него пока нет хорошей идеи ни для одной из рекомендаций.
        [few] { $count } других городов с этого сайта нет в таблице: у них пока нет хорошей идеи ни для одной из рекомендаций.
        [many] { $count } других городов с этого сайта нет в таблице: у них пока нет хорошей идеи ни для одной из рекомендаций.
       *[other] { $count } другого города с этого сайта нет в таблице: у них пока нет хорошей идеи ни для одной из рекомендаций.
    }

## Search

search = Поиск
search_summary = Спросите своими словами или посмотрите все страницы.
search_label = Что вы ищете?
search_none = Ни на одной странице нет: { $word }
search_instead = Ни на одной странице нет слова { $word }. На этих есть похожее слово: { $other }
search_narrow = Показать только часть найденного
search_kind = Вид страницы
search_any = Все
search_more = Ещё результаты
search_failed = Поиск сейчас не работает. Все страницы есть в списке ниже.
search_saved = Нет подключения. Поиск шёл только по страницам, сохранённым на этом телефоне.
all_pages = Все страницы по алфавиту
## Keeping a guide, taking it along, sending a page

whole_guide = Взять весь путеводитель с собой
one_file = Весь путеводитель в одном файле
one_file_note = Это весь путеводитель в одном файле. Состояние на дату: { $date }. Подключение к интернету для него не нужно.
keep_offer = Сохранить весь путеводитель на моём телефоне
keep_size = Место на телефоне: { $room }. Скачать нужно примерно { $sent }.
keep_going = Скачивается: { $done } из { $all }
keep_kept = Сохранено на этом телефоне. Состояние на дату: { $date }
keep_remove = Удалить с этого телефона
keep_waits = На телефоне есть ещё не всё. Скачивание продолжится, когда появится связь.
file_not_kept = { $size } МБ, нужен интернет
keep_full = На этом телефоне больше нет места.
keep_refused = Этот браузер не разрешает странице ничего сохранять.
share = Отправить эту страницу
offline_title = Нет подключения
offline_text = Связи нет, а эта страница не сохранена на вашем телефоне.
offline_again = Попробовать ещё раз
offline_kept = Сохранено на этом телефоне
offline_nothing = На этом телефоне пока ничего не сохранено.
