### Interface strings of the theme "welcome" in Spanish.

## The frame of every page

skip_to_content = Saltar al contenido
menu = Menú
main_navigation = Secciones
languages = Idiomas
choose_language = Elija su idioma
not_translated = aún sin traducir
in_language_only = solo en este idioma: { $language }
home = Inicio
you_are_here = Usted está aquí
on_this_page = En esta página
feed = Canal de noticias
published_by = Publicado por
feed_title = { $site }: páginas nuevas y modificadas
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Esta página aún no está traducida a su idioma. El texto está en este idioma: { $language }.
stale_section_notice = El original de esta parte ha cambiado después de la traducción. Puede que algo ya no esté al día.
stale_section_link = Ver el texto más reciente ({ $language })
source_text_notice = Una parte está en el idioma del original.
unnoted_notice = No se sabe si esta traducción todavía corresponde al original.
stale_notice =
    { $count ->
        [one] Una parte de esta página ha cambiado después de la traducción. Esa parte está señalada.
       *[other] { $count } partes de esta página han cambiado después de la traducción. Esas partes están señaladas.
    }
missing_notice =
    { $count ->
        [one] Una parte del original aún no está traducida.
       *[other] { $count } partes del original aún no están traducidas.
    }
machine_notice = Este texto lo ha traducido una máquina y nadie lo ha revisado todavía. Puede contener errores.
machine_reviewed_notice = Este texto lo ha traducido una máquina y después lo ha revisado una persona.
read_original = Leer el original ({ $language })
archived_notice = Esta página se conserva como archivo. Ya no se actualiza.
draft_notice = Esto es un borrador. No está publicado.
verify_due_notice = Hace mucho tiempo que nadie comprueba estos datos. Pueden haber cambiado, así que conviene preguntar antes de ir.

## Moved and missing pages

page_not_found = Página no encontrada
page_not_found_text = No hay ninguna página en esta dirección. Puede que haya cambiado de sitio. Se puede volver a empezar desde la página de inicio.
redirect_text = Esta página ha cambiado de sitio.

## Lists

no_items = Aquí todavía no hay nada. Se puede volver más tarde o mirar en las otras secciones.
no_events = De momento no hay actividades previstas. Las nuevas aparecerán aquí.
n_pages =
    { $count ->
        [one] { $count } página
       *[other] { $count } páginas
    }
n_practices =
    { $count ->
        [one] { $count } buena idea
       *[other] { $count } buenas ideas
    }
pagination = Páginas de esta lista
page_number = Página { $number }
page_n_of_m = Página { $number } de { $total }
previous = Anterior
next = Siguiente
previous_and_next = Página anterior y siguiente
read_more = Leer más
see_all = Ver todo
filters = Mostrar solo
filter_year = Empezó en
filtered_list = { $list }: { $value }
filter_remove = Quitar: { $value }
filter_results = Resultados: { $count }
filter_nothing = Nada reúne todo esto a la vez. Quite algo para ver más.

## Small words

unknown = No se sabe, conviene preguntar
free = Gratis
not_free = De pago
yes = Sí
no = No
from_until = { $from } – { $until }
since = Desde { $from }
until = Hasta { $until }
ongoing = En curso
opening_hours = { $opens } – { $closes }
on_page = página { $page }
image_credit = Foto: { $credit }
accessed_on = Consultado el { $date }
last_updated = Última actualización
verified_on = Datos comprobados el
verified_by = Comprobado por
published_on = Publicado el
first_published = Publicado por primera vez en

## Kinds of page, in the singular: a small label above a title

kind_practice = Buena idea
kind_city = Ciudad
kind_guide = Guía para recién llegados
kind_service = Servicio
kind_organisation = Organización
kind_person = Persona
kind_event = Actividad
kind_story = Historia
kind_essay = Ensayo
kind_recommendation = Recomendación
kind_volume = Volumen
kind_topic = Tema
kind_term = Palabra explicada
kind_indicator = Indicador
kind_page = Página
kind_home = Página de inicio
kind_list = Lista

## Sections, in the plural: the menu and the titles of lists

section_practices = Buenas ideas
section_cities = Ciudades
section_guide = Guía
section_services = Servicios
section_organisations = Organizaciones
section_people = Personas
section_events = Actividades
section_stories = Historias
section_essays = Ensayos
section_recommendations = Recomendaciones
section_volumes = Volúmenes
section_topics = Temas
section_terms = Palabras explicadas
section_indicators = Indicadores

## Parts that many kinds of page share

facts = De un vistazo
topic = Tema
topics = Temas
related = Ver también
sources = Fuentes
source_n = Fuente { $number }
contact = Contacto
role = Función
phone = Teléfono
email = Correo electrónico
website = Sitio web
address = Dirección
links = Enlaces
in_this_part = En esta parte
part_of = Forma parte de
city = Ciudad
cities = Ciudades
country = País
year = Año
source = Fuente
partners = Entidades colaboradoras
networks = Redes
audience = Para quién
show_on_map = Ver en un mapa
cite_this = Citar esta página
cite_place = En: { $volume }, página { $page }

## Good ideas (practices)

run_by = A cargo de
period = Cuándo
instrument = Tipo de medida
evidence = Qué ha conseguido
awards = Premios
replication = El viaje de esta idea
adapted_from = Se basa en
replicated_in = Quién más la ha adoptado
replications = Ideas que han nacido de esta
taken_up_by = La retomó: { $idea }
after_example_of = Según el ejemplo de: { $idea }
recommendations_illustrated = Recomendaciones que ilustra
published_in = Publicado en
more_from_city = Más de esta ciudad: { $city }

## Kinds of measure (instrument)

instrument_charter = Carta de derechos o principios
instrument_policy = Política
instrument_programme = Programa
instrument_service = Servicio
instrument_campaign = Campaña
instrument_space = Espacio
instrument_network = Red
instrument_data = Datos
instrument_event = Actividad

## Cities

region = Región
population = Personas que viven aquí
foreign_born = Personas nacidas en otro país
gateway = Historia de la inmigración
languages_spoken = Idiomas que se hablan
local_vote = Derecho a voto en las elecciones locales
city_guide = Guía para recién llegados
practices_here = Buenas ideas de aquí
ideas_from_elsewhere = Ideas tomadas de otros lugares
services_here = Servicios aquí

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Puerta de entrada continua
gateway_post_war = Puerta de entrada de posguerra
gateway_recent = Puerta de entrada reciente
gateway_emerging = Puerta de entrada emergente
gateway_re_emerging = Puerta de entrada reemergente
gateway_former = Antigua puerta de entrada
gateway_transit = Ciudad de tránsito
gateway_rural = Localidad pequeña o zona rural

## Guide pages

page_kind_info = Información
page_kind_journey = Paso a paso
page_kind_faq = Preguntas y respuestas
page_kind_emergency = Emergencia
steps = Paso a paso
step_where = Dónde
step_time = Cuánto tarda
step_done = Hecho
services_that_help = Quién puede ayudar
words_to_know = Palabras que pueden aparecer
start_here = Empiece aquí

## Services

service_what = Qué se ofrece aquí
service_who = Quién puede venir
service_how = Cómo funciona
cost = Precio
documents = Qué hay que traer
interpretation = Interpretación
places = Dónde y cuándo
hours = Horario
channel_hours = Se atiende
hours_whole_day = día y noche
by_appointment = con cita previa
book_appointment = Pedir cita
step_free = Acceso sin escalones
step_free_yes = Sí
step_free_no = No
step_free_unknown = No se sabe, conviene preguntar
channels = Cómo ponerse en contacto
offered_by = Ofrecido por
alert_until = Hasta el { $date }
mentioned_in = Páginas que lo mencionan

## States of a service

state_active = En funcionamiento
state_inactive = Este servicio ya no existe
state_temporarily_closed = Este servicio está cerrado por un tiempo

## Ways to reach a service

channel_phone = Teléfono
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = Correo electrónico
channel_web = Sitio web
channel_post = Correo postal

## Two languages, the counter and paper

read_beside = En dos idiomas, uno al lado del otro: { $own } – { $other }
read_alone = En un solo idioma
card_link = Tarjeta para mostrar en la ventanilla
card_need = Lo que necesito
card_speak = Mi idioma
card_slowly = Por favor, hable despacio y con palabras sencillas.
card_write = Por favor, escríbame lo importante.
card_interpreter = ¿Hay alguien que pueda interpretar?
card_notes = Notas
page_online = Esta página en internet
check_again = Volver a comprobar después del

## Days, short enough for opening hours

weekday_mo = Lunes
weekday_tu = Martes
weekday_we = Miércoles
weekday_th = Jueves
weekday_fr = Viernes
weekday_sa = Sábado
weekday_su = Domingo
days_from_to = { $from } – { $to }

## Events

event_start = Comienza
event_end = Termina
event_last_day = Último día
event_last_day_on = Último día: { $date }
event_when = Cuándo
event_time = Hora
event_first = Primera vez
event_dates = Próximas fechas, a { $date }
event_next = Próximas fechas
event_except = Excepto
event_over = Esta actividad ya terminó.
event_is_over = Terminada
event_cancelled = Esta actividad se ha cancelado.
event_is_cancelled = Cancelada
past_events = Actividades pasadas
timezone = Zona horaria
event_repeats = Esta actividad se celebra más de una vez.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] todos los días
       *[other] cada { $number } días
    }
repeat_weekday = cada { $weekday }
repeat_weeks =
    { $count ->
        [2] una semana sí y otra no: { $days }
       *[other] cada { $number } semanas: { $days }
    }
repeat_months =
    { $count ->
        [1] cada mes: { $days }
       *[other] cada { $number } meses: { $days }
    }
repeat_years =
    { $count ->
        [1] cada año: { $days }
       *[other] cada { $number } años: { $days }
    }
nth_weekday =
    { $nth ->
        [first] el primer { $weekday }
        [second] el segundo { $weekday }
        [third] el tercer { $weekday }
        [fourth] el cuarto { $weekday }
        [fifth] el quinto { $weekday }
       *[last] el último { $weekday }
    }
month_day = el día { $number }
month_day_last = el último día
repeat_until = { $rule } hasta el { $date }
place = Lugar
event_online = En línea
event_join = Participar por internet
organiser = Organizado por
event_languages = Idiomas
registration = Inscripción
register = Inscribirse
register_by = Inscripción hasta el { $date }
add_to_calendar = Añadir al calendario
all_events_calendar = Todas las actividades para el calendario

## Kinds of event

event_kind_course = Curso
event_kind_open_day = Jornada de puertas abiertas
event_kind_webinar = Seminario web
event_kind_festival = Fiesta
event_kind_deadline = Fecha límite

## Essays, people and organisations

authors = Por
digest_of = Resumen de un texto de
about_authors = Quién ha escrito este texto
affiliation = Trabaja en
organisation_kind = Tipo de organización
members = Miembros
partner_of = Colabora en

## Kinds of organisation

organisation_kind_city_office = Oficina municipal
organisation_kind_ngo = Organización sin ánimo de lucro
organisation_kind_foundation = Fundación
organisation_kind_network = Red
organisation_kind_university = Universidad
organisation_kind_company = Empresa
organisation_kind_international = Organización internacional

## Recommendations

number = Número
recommendation_for = Consejo para
ask_yourself = Una pregunta para hacerse
practices_illustrating = Buenas ideas que muestran cómo
for_local_government = Gobiernos locales
for_community_partner = Entidades locales colaboradoras

## Volumes

series = Serie
volume_number = Volumen
isbn = ISBN
contents = En este volumen
credits = Créditos
imprint = Datos de la edición
publisher = Publicado por
rights = Derechos
role_partner = Entidad colaboradora
role_supporter = Apoyo
role_community_partner = Entidad local colaboradora

## Words explained (glossary)

official_word = En las cartas oficiales
official_language = Idioma
pronunciation = Cómo se pronuncia
also_called = También se llama
seen_in = Dónde puede aparecer

## Topics and indicators

subtopics = Temas dentro de este tema
other_pages = Otras páginas
question = Pregunta
unit = Unidad
observations = Cifras
value = Valor
note = Observación

## Inside texts

alert_note = Nota
alert_tip = Consejo
alert_important = Importante
alert_warning = Atención
alert_caution = Mucho cuidado
footnotes = Notas al pie
footnote_back = Volver al texto

## Maps and tables of many pages

map_title = Mapa de buenas ideas
map_summary = Cada punto es una ciudad y lleva a su página. Cuanto más grande es el punto, más buenas ideas hay. La lista debajo del mapa muestra lo mismo.
cities_by_country = Todas las ciudades por país
not_on_map = no está en el mapa
country_unnamed = Sin país indicado
city_on_map = Dónde está { $city } en un mapa del mundo
coverage_title = Ciudades y recomendaciones
coverage_summary = ¿Qué ciudad muestra en la práctica cómo funciona una recomendación? Cada punto lleva a una buena idea.
coverage_others =
    { $count ->
        [one] { $count } ciudad más de este sitio no está en la tabla: todavía no tiene una buena idea para ninguna de las recomendaciones.
       *[other] { $count } ciudades más de este sitio no están en la tabla: todavía no tienen una buena idea para ninguna de las recomendaciones.
    }

## Search

search = Buscar
search_summary = Pregunte con sus propias palabras o mire todas las páginas.
search_label = ¿Qué busca?
search_none = Ninguna página contiene esto: { $word }
search_instead = Ninguna página contiene { $word }. Estas tienen una palabra parecida: { $other }
search_narrow = Mostrar solo una parte de los resultados
search_kind = Tipo de página
search_any = Todo
search_more = Más resultados
search_failed = La búsqueda no funciona en este momento. Todas las páginas están en la lista de abajo.
search_saved = No hay conexión. Solo se ha buscado en las páginas guardadas en este teléfono.
all_pages = Todas las páginas de la A a la Z
## Keeping a guide, taking it along, sending a page

whole_guide = Llevarse toda la guía
one_file = Toda la guía en un solo archivo
one_file_note = Esta es toda la guía en un solo archivo, tal como estaba en esta fecha: { $date }. Se puede leer sin conexión a internet.
keep_offer = Guardar toda esta guía en mi teléfono
keep_size = Ocupa { $room } en el teléfono. Descarga: unos { $sent }.
keep_going = Descargando: { $done } de { $all }
keep_kept = Guardada en este teléfono, al día en esta fecha: { $date }
keep_remove = Quitar de este teléfono
keep_waits = Todavía falta una parte en este teléfono. La descarga sigue cuando haya conexión.
file_not_kept = { $size } MB, necesita conexión
keep_full = Ya no queda sitio en este teléfono.
keep_refused = Este navegador no permite que la página guarde nada.
share = Enviar esta página
offline_title = No hay conexión
offline_text = No hay conexión y esta página no está guardada en su teléfono.
offline_again = Intentar de nuevo
offline_kept = Guardado en este teléfono
offline_nothing = Todavía no hay nada guardado en este teléfono.
