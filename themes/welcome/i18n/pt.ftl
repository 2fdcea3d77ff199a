### Interface strings of the theme "welcome" in Portuguese.

## The frame of every page

skip_to_content = Saltar para o conteúdo
menu = Menu
main_navigation = Secções
languages = Línguas
choose_language = Escolha a sua língua
not_translated = ainda não traduzido
in_language_only = só nesta língua: { $language }
home = Início
you_are_here = Está aqui
on_this_page = Nesta página
feed = Feed de novidades
published_by = Publicado por
feed_title = { $site }: páginas novas e alteradas
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

borrowed_notice = Esta página ainda não foi traduzida para a sua língua. O texto está nesta língua: { $language }.
stale_section_notice = O original desta parte mudou depois da tradução. Algumas informações podem estar desatualizadas.
stale_section_link = Ver o texto mais recente ({ $language })
source_text_notice = Uma parte está na língua do original.
unnoted_notice = Não se sabe se esta tradução ainda corresponde ao original.
stale_notice =
    { $count ->
        [one] Uma parte desta página mudou depois da tradução. Essa parte está assinalada.
       *[other] { $count } partes desta página mudaram depois da tradução. Essas partes estão assinaladas.
    }
missing_notice =
    { $count ->
        [one] Uma parte do original ainda não está traduzida.
       *[other] { $count } partes do original ainda não estão traduzidas.
    }
machine_notice = Este texto foi traduzido por uma máquina e ainda ninguém o verificou. Pode conter erros.
machine_reviewed_notice = Este texto foi traduzido por uma máquina e depois verificado por uma pessoa.
read_original = Ler o original ({ $language })
archived_notice = Esta página é mantida como arquivo. Já não é atualizada.
draft_notice = Isto é um rascunho. Não está publicado.
verify_due_notice = Há muito tempo que ninguém verifica estas informações. Podem ter mudado, por isso pergunte antes de ir.

## Moved and missing pages

page_not_found = Página não encontrada
page_not_found_text = Não há nenhuma página neste endereço. Pode ter mudado de lugar. Pode recomeçar na página inicial.
redirect_text = Esta página mudou de lugar.

## Lists

no_items = Ainda não há nada aqui. Volte mais tarde ou procure nas outras secções.
no_events = De momento não há eventos previstos. Os novos aparecerão aqui.
n_pages =
    { $count ->
        [one] { $count } página
       *[other] { $count } páginas
    }
n_practices =
    { $count ->
        [one] { $count } boa ideia
       *[other] { $count } boas ideias
    }
pagination = Páginas desta lista
page_number = Página { $number }
page_n_of_m = Página { $number } de { $total }
previous = Anterior
next = Seguinte
previous_and_next = Página anterior e página seguinte
read_more = Ler mais
see_all = Ver tudo
filters = Mostrar só
filter_year = Início
filtered_list = { $list }: { $value }
filter_remove = Retirar: { $value }
filter_results = Resultados: { $count }
filter_nothing = Nada reúne tudo isto ao mesmo tempo. Retire algo para ver mais.

## Small words

unknown = Não se sabe, pergunte por favor
free = Gratuito
not_free = Pago
yes = Sim
no = Não
from_until = { $from } – { $until }
since = Desde { $from }
until = Até { $until }
ongoing = Em curso
opening_hours = { $opens } – { $closes }
on_page = página { $page }
image_credit = Foto: { $credit }
accessed_on = Consultado em { $date }
last_updated = Última atualização
verified_on = Informações verificadas em
verified_by = Verificado por
published_on = Publicado em
first_published = Publicado pela primeira vez em

## Kinds of page, in the singular: a small label above a title

kind_practice = Boa ideia
kind_city = Cidade
kind_guide = Guia para recém-chegados
kind_service = Serviço
kind_organisation = Organização
kind_person = Pessoa
kind_event = Evento
kind_story = História
kind_essay = Ensaio
kind_recommendation = Recomendação
kind_volume = Volume
kind_topic = Tema
kind_term = Palavra explicada
kind_indicator = Indicador
kind_page = Página
kind_home = Página inicial
kind_list = Lista

## Sections, in the plural: the menu and the titles of lists

section_practices = Boas ideias
section_cities = Cidades
section_guide = Guia
section_services = Serviços
section_organisations = Organizações
section_people = Pessoas
section_events = Eventos
section_stories = Histórias
section_essays = Ensaios
section_recommendations = Recomendações
section_volumes = Volumes
section_topics = Temas
section_terms = Palavras explicadas
section_indicators = Indicadores

## Parts that many kinds of page share

facts = Em resumo
topic = Tema
topics = Temas
related = Ver também
sources = Fontes
source_n = Fonte { $number }
contact = Contacto
role = Função
phone = Telefone
email = E-mail
website = Site
address = Endereço
links = Links
in_this_part = Nesta parte
part_of = Faz parte de
city = Cidade
cities = Cidades
country = País
year = Ano
source = Fonte
partners = Parceiros
networks = Redes
audience = Para quem
show_on_map = Ver no mapa
cite_this = Citar esta página
cite_place = Em: { $volume }, página { $page }

## Good ideas (practices)

run_by = Promovido por
period = Quando
instrument = Tipo de medida
evidence = O que conseguiu
awards = Prémios
replication = A viagem desta ideia
adapted_from = Baseia-se em
replicated_in = Quem a adotou
replications = Ideias que nasceram desta
taken_up_by = Retomada por: { $idea }
after_example_of = Segundo o exemplo de: { $idea }
recommendations_illustrated = Recomendações que ilustra
published_in = Publicado em
more_from_city = Mais desta cidade: { $city }

## Kinds of measure (instrument)

instrument_charter = Carta de direitos ou princípios
instrument_policy = Política
instrument_programme = Programa
instrument_service = Serviço
instrument_campaign = Campanha
instrument_space = Espaço
instrument_network = Rede
instrument_data = Dados
instrument_event = Evento

## Cities

region = Região
population = Pessoas que vivem aqui
foreign_born = Pessoas nascidas noutro país
gateway = História da imigração
languages_spoken = Línguas faladas
local_vote = Direito de voto nas eleições locais
city_guide = Guia para recém-chegados
practices_here = Boas ideias daqui
ideas_from_elsewhere = Ideias adotadas de outros lugares
services_here = Serviços aqui

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

gateway_continuous = Porta de entrada contínua
gateway_post_war = Porta de entrada do pós-guerra
gateway_recent = Porta de entrada recente
gateway_emerging = Porta de entrada emergente
gateway_re_emerging = Porta de entrada reemergente
gateway_former = Antiga porta de entrada
gateway_transit = Cidade de passagem
gateway_rural = Localidade pequena ou zona rural

## Guide pages

page_kind_info = Informação
page_kind_journey = Passo a passo
page_kind_faq = Perguntas e respostas
page_kind_emergency = Emergência
steps = Passo a passo
step_where = Onde
step_time = Quanto tempo demora
step_done = Feito
services_that_help = Quem pode ajudar
words_to_know = Palavras que pode encontrar
start_here = Comece aqui

## Services

service_what = O que encontra aqui
service_who = Quem pode vir
service_how = Como funciona
cost = Custo
documents = O que trazer
interpretation = Interpretação
places = Onde e quando
hours = Horário
channel_hours = Quando atendem
hours_whole_day = dia e noite
by_appointment = por marcação
book_appointment = Fazer uma marcação
step_free = Acesso sem degraus
step_free_yes = Sim
step_free_no = Não
step_free_unknown = Não se sabe, pergunte por favor
channels = Como entrar em contacto
offered_by = Oferecido por
alert_until = Até { $date }
mentioned_in = Páginas que falam disto

## States of a service

state_active = Em funcionamento
state_inactive = Este serviço já não existe
state_temporarily_closed = Este serviço está fechado por algum tempo

## Ways to reach a service

channel_phone = Telefone
channel_sms = SMS
channel_whatsapp = WhatsApp
channel_email = E-mail
channel_web = Site
channel_post = Correio

## Two languages, the counter and paper

read_beside = Em duas línguas, lado a lado: { $own } – { $other }
read_alone = Numa só língua
card_link = Cartão para mostrar no balcão
card_need = O que preciso
card_speak = A minha língua
card_slowly = Por favor, fale devagar e com palavras simples.
card_write = Por favor, escreva-me o que é importante.
card_interpreter = Há alguém que possa interpretar?
card_notes = Notas
page_online = Esta página na internet
check_again = Verificar de novo depois de

## Days, short enough for opening hours

weekday_mo = Segunda
weekday_tu = Terça
weekday_we = Quarta
weekday_th = Quinta
weekday_fr = Sexta
weekday_sa = Sábado
weekday_su = Domingo
days_from_to = { $from } – { $to }

## Events

event_start = Começa
event_end = Termina
event_last_day = Último dia
event_last_day_on = Último dia: { $date }
event_when = Quando
event_time = Hora
event_first = Primeira vez
event_dates = Próximas datas, em { $date }
event_next = Próximas datas
event_except = Exceto
event_over = Este evento já terminou.
event_is_over = Terminado
event_cancelled = Este evento foi cancelado.
event_is_cancelled = Cancelado
past_events = Eventos passados
timezone = Fuso horário
event_repeats = Este evento realiza-se mais do que uma vez.
weekday_in_rule = { $weekday }
repeat_days =
    { $count ->
        [1] todos os dias
       *[other] a cada { $number } dias
    }
repeat_weekday = cada { $weekday }
repeat_weeks = a cada { $number } semanas: { $days }
repeat_months =
    { $count ->
        [1] todos os meses: { $days }
       *[other] a cada { $number } meses: { $days }
    }
repeat_years =
    { $count ->
        [1] todos os anos: { $days }
       *[other] a cada { $number } anos: { $days }
    }
nth_weekday =
    { $nth ->
        [first] { $day ->
            [sa] o primeiro { $weekday }
            [su] o primeiro { $weekday }
           *[other] a primeira { $weekday }
        }
        [second] { $day ->
            [sa] o segundo { $weekday }
            [su] o segundo { $weekday }
           *[other] a segunda { $weekday }
        }
        [third] { $day ->
            [sa] o terceiro { $weekday }
            [su] o terceiro { $weekday }
           *[other] a terceira { $weekday }
        }
        [fourth] { $day ->
            [sa] o quarto { $weekday }
            [su] o quarto { $weekday }
           *[other] a quarta { $weekday }
        }
        [fifth] { $day ->
            [sa] o quinto { $weekday }
            [su] o quinto { $weekday }
           *[other] a quinta { $weekday }
        }
       *[last] { $day ->
            [sa] o último { $weekday }
            [su] o último { $weekday }
           *[other] a última { $weekday }
        }
    }
month_day = o dia { $number }
month_day_last = o último dia
repeat_until = { $rule } até { $date }
place = Local
event_online = Em linha
event_join = Participar pela internet
organiser = Organizado por
event_languages = Línguas
registration = Inscrição
register = Fazer a inscrição
register_by = Inscrição até { $date }
add_to_calendar = Adicionar ao seu calendário
all_events_calendar = Todos os eventos para o seu calendário

## Kinds of event

event_kind_course = Curso
event_kind_open_day = Dia aberto
event_kind_webinar = Webinário
event_kind_festival = Festa
event_kind_deadline = Prazo

## Essays, people and organisations

authors = Por
digest_of = Resumo de um texto de
about_authors = Quem escreveu este texto
affiliation = Trabalha em
organisation_kind = Tipo de organização
members = Membros
partner_of = Parceiro em

## Kinds of organisation

organisation_kind_city_office = Serviço municipal
organisation_kind_ngo = Organização sem fins lucrativos
organisation_kind_foundation = Fundação
organisation_kind_network = Rede
organisation_kind_university = Universidade
organisation_kind_company = Empresa
organisation_kind_international = Organização internacional

## Recommendations

number = Número
recommendation_for = Conselho para
ask_yourself = Uma pergunta para refletir
practices_illustrating = Boas ideias que mostram como
for_local_government = Autoridades locais
for_community_partner = Parceiros locais

## Volumes

series = Coleção
volume_number = Volume
isbn = ISBN
contents = Neste volume
credits = Créditos
imprint = Ficha técnica
publisher = Publicado por
rights = Direitos
role_partner = Parceiro
role_supporter = Apoio
role_community_partner = Parceiro local

## Words explained (glossary)

official_word = Nas cartas oficiais
official_language = Língua
pronunciation = Como se pronuncia
also_called = Também se chama
seen_in = Onde pode encontrar

## Topics and indicators

subtopics = Temas dentro deste tema
other_pages = Outras páginas
question = Pergunta
unit = Unidade
observations = Números
value = Valor
note = Observação

## Inside texts

alert_note = Nota
alert_tip = Dica
alert_important = Importante
alert_warning = Atenção
alert_caution = Muito cuidado
footnotes = Notas de rodapé
footnote_back = Voltar ao texto

## Maps and tables of many pages

map_title = Mapa de boas ideias
map_summary = Cada ponto é uma cidade e leva à sua página. Quanto maior o ponto, mais boas ideias há. A lista abaixo do mapa mostra o mesmo.
cities_by_country = Todas as cidades por país
not_on_map = não está no mapa
country_unnamed = País não indicado
city_on_map = Onde fica { $city } num mapa do mundo
coverage_title = Cidades e recomendações
coverage_summary = Que cidade mostra na prática como funciona uma recomendação? Cada ponto leva a uma boa ideia.
coverage_others =
    { $count ->
        [one] { $count } outra cidade deste site não está na tabela: ainda não tem uma boa ideia para nenhuma das recomendações.
       *[other] { $count } outras cidades deste site não estão na tabela: ainda não têm uma boa ideia para nenhuma das recomendações.
    }

## Search

search = Procurar
search_summary = Pergunte com as suas palavras ou veja todas as páginas.
search_label = O que procura?
search_none = Nenhuma página tem isto: { $word }
search_instead = Nenhuma página tem { $word }. Estas têm uma palavra parecida: { $other }
search_narrow = Mostrar só uma parte dos resultados
search_kind = Tipo de página
search_any = Tudo
search_more = Mais resultados
search_failed = A procura não funciona neste momento. Todas as páginas estão na lista abaixo.
search_saved = Está sem ligação. Só se procurou nas páginas guardadas neste telemóvel.
all_pages = Todas as páginas de A a Z
## Keeping a guide, taking it along, sending a page

whole_guide = Levar o guia inteiro
one_file = O guia inteiro num só ficheiro
one_file_note = Este é o guia inteiro num só ficheiro, tal como estava nesta data: { $date }. Lê-se sem ligação à internet.
keep_offer = Guardar este guia inteiro no meu telemóvel
keep_size = Ocupa { $room } no telemóvel. Para descarregar: cerca de { $sent }.
keep_going = A descarregar: { $done } de { $all }
keep_kept = Guardado neste telemóvel, em dia nesta data: { $date }
keep_remove = Remover deste telemóvel
keep_waits = Ainda não está tudo neste telemóvel. O resto é descarregado quando houver ligação.
file_not_kept = { $size } MB, precisa de ligação à internet
keep_full = Já não há espaço neste telemóvel.
keep_refused = Este navegador não deixa a página guardar nada.
share = Enviar esta página
offline_title = Está sem ligação
offline_text = Não há ligação e esta página não está guardada no seu telemóvel.
offline_again = Tentar de novo
offline_kept = Guardado neste telemóvel
offline_nothing = Ainda não há nada guardado neste telemóvel.
