### Interface strings of the theme "welcome". English is the source of all other languages.
###
### For translators:
### - Write plain, friendly language, as you would speak to somebody who is new in town.
### - Text in braces such as { $language } is put in when the site is built: keep it, move it freely.
###   Names of languages, countries and months come from the Unicode data, in their plain (nominative)
###   form, so build the sentence in a way that a plain name fits ("in this language: { $language }").
### - Where English has [one] and [other], use the plural forms your language has.
### - Labels stand alone, above or beside a value: no colon and no full stop at their end.

## The frame of every page

# Link at the very top for people who use a keyboard or a screen reader: jumps over the menu
skip_to_content = Skip to content
# Button that opens the list of the site's sections on a phone
menu = Menu
# Name of the navigation that lists the sections (screen readers say it)
main_navigation = Sections
# Name of the list of languages at the top of every page, and of the button that opens it
languages = Languages
# Heading of the first page, where a reader picks a language; said in every language
choose_language = Choose your language
# Small mark in the list of languages, after the name of a language in which this page does not exist yet
not_translated = not translated yet
# Small mark after something that exists in one language only. $language is the name of a language
in_language_only = only in this language: { $language }
# Link to the first page of the site in this language
home = Home
# Name of the trail of links at the top of a page: Home, Good ideas, …
you_are_here = You are here
# Heading of a page's own table of contents
on_this_page = On this page
# Link to the news feed (Atom) of this language or section, in the foot of the page
feed = News feed
# Label in the foot of the page, before the name of whoever publishes the site
published_by = Published by
# Title of the news feed of a whole language. $site is the title of the site
feed_title = { $site }: new and changed pages
# Title of the news feed of one section or topic. $site is the title of the site, $section the name of the section or topic
feed_title_section = { $site }: { $section }

## Notices about the state of a page or of its translation

# At the top of a page that is not translated: its text is shown in another language. $language is the name of that language
borrowed_notice = This page has not been translated into your language yet. The text is in this language: { $language }.
# On one part of a translated page whose original has changed since; followed by the link stale_section_link
stale_section_notice = This part changed after it was translated. Some of it may be out of date.
# Link after stale_section_notice, to the same part in the language it was written in. $language is the name of that language
stale_section_link = See the newer text ({ $language })
# Above a title, facts, steps or numbers of a translated page of which some are shown in the language of the original
source_text_notice = Some of this is in the language of the original.
# At the top of a translated page, or on a part of it, where it was never recorded from which version of the original it was made; followed by the link read_original
unnoted_notice = It is not known whether this translation still matches the original.
# At the top of a translated page of which some parts have changed in the original. $count is the number of those parts
stale_notice =
    { $count ->
        [one] One part of this page changed after it was translated. That part is marked.
       *[other] { $count } parts of this page changed after it was translated. Those parts are marked.
    }
# At the top of a translated page whose original has parts that the translation lacks. $count is the number of those parts. Links to those that are sections follow
missing_notice =
    { $count ->
        [one] One part of the original has not been translated yet.
       *[other] { $count } parts of the original have not been translated yet.
    }
# At the top of a page translated by a machine
machine_notice = This text was translated by a machine and nobody has checked it yet. It may contain mistakes.
# At the top of a page translated by a machine and then read by a person
machine_reviewed_notice = This text was translated by a machine and then checked by a person.
# Link after one of the notices above, to the page in the language it was written in. $language is the name of that language
read_original = Read the original ({ $language })
# At the top of a page that is kept but no longer true or cared for
archived_notice = This page is kept for the record. It is no longer updated.
# At the top of a page that is not published yet; only its makers see it
draft_notice = This is a draft. It is not published.
# At the top of a page whose facts nobody has checked for a long time
verify_due_notice = Nobody has checked these facts for a long time. They may have changed, so please ask before you go.

## Moved and missing pages

# Title of the page shown for an address that does not exist; said in every language
page_not_found = Page not found
# Sentence under that title
page_not_found_text = There is no page at this address. It may have moved. You can start again from the first page.
# Sentence on a page that has moved; followed by a link to the new place
redirect_text = This page has moved.

## Lists

# Sentence in place of a list that has nothing in it
no_items = There is nothing here yet. Please come back later, or look in the other sections.
# Sentence in place of the list of events when there are none
no_events = No events are planned at the moment. New ones will be shown here.
# How many pages a list has
n_pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
# How many good ideas a list has
n_practices =
    { $count ->
        [one] { $count } good idea
       *[other] { $count } good ideas
    }
# Name of the links to the parts of a long list
pagination = Pages of this list
# One of those links, said by screen readers. $number is a number
page_number = Page { $number }
# In the title of a later part of a long list. $number and $total are numbers
page_n_of_m = Page { $number } of { $total }
# Link to the previous part of a long list, or to the previous page of a guide or volume
previous = Previous
# Link to the next part of a long list, or to the next page of a guide or volume
next = Next
# Name of the two links above at the end of a page
previous_and_next = Previous and next page
# Link from a short text to the full one
read_more = Read more
# Link from the title of a short list to the full list
see_all = See all
# Before the buttons that narrow the list of good ideas: topic, country, …
filters = Show only
# One of those buttons: the year in which a good idea began
filter_year = Began in
# Title of that list when it is narrowed. $list is its name, $value what it is narrowed to, such as a country
filtered_list = { $list }: { $value }
# Said by screen readers on what the list is narrowed to: it can be taken away. $value is for example a country
filter_remove = Take away: { $value }
# How many good ideas are left in the list. $count is a number
filter_results = Found: { $count }
# In place of the list, when no good idea has everything that was chosen
filter_nothing = Nothing has all of this together. Take something away to see more.

## Small words

# Stands in place of a fact nobody has told us, such as the cost of a service
unknown = Not known, please ask
# Stands where a service costs nothing
free = Free of charge
# Stands where a service costs something but we do not know how much
not_free = There is a charge
# A plain yes
yes = Yes
# A plain no
no = No
# A span of time. $from and $until are dates or years
from_until = { $from } – { $until }
# A span of time that has not ended. $from is a date or a year
since = Since { $from }
# A span of time whose beginning is not known. $until is a date or a year
until = Until { $until }
# A span of time that goes on, with no beginning given
ongoing = Ongoing
# Opening hours of one day. $opens and $closes are times such as 09:00
opening_hours = { $opens } – { $closes }
# A page in a printed book. $page is its number
on_page = page { $page }
# Who made a photograph. $credit is a name
image_credit = Photo: { $credit }
# Under a source: when somebody last opened the link. $date is a date
accessed_on = Opened on { $date }
# Label of the date a page was last changed
last_updated = Last updated
# Label of the date somebody last made sure that the facts are right
verified_on = Facts checked on
# Label of the person or office that made sure the facts are right
verified_by = Checked by
# Label of the date of a story or other dated page
published_on = Published on
# Label before the site a text comes from. A link with the name of that site follows
first_published = First published at

## Kinds of page, in the singular: a small label above a title

# A practice: something a city did well and others can copy
kind_practice = Good idea
# A city that takes part
kind_city = City
# A page of the guide for people new in a city
kind_guide = Guide for newcomers
# An office, counter or offer that helps people
kind_service = Service
# An office, association, foundation or company
kind_organisation = Organisation
# A person, mostly an author
kind_person = Person
# A course, meeting or deadline with a date
kind_event = Event
# A news item or a portrait
kind_story = Story
# A longer text by a named author
kind_essay = Essay
# One numbered piece of advice to cities or their partners
kind_recommendation = Recommendation
# A collection, like a printed volume of a series
kind_volume = Volume
# A subject such as housing, work or language, which ties pages together
kind_topic = Topic
# A word from an official letter, explained
kind_term = Word explained
# A figure measured in several places or years
kind_indicator = Indicator
# Any other page
kind_page = Page
# The first page
kind_home = First page
# A list of pages
kind_list = List

## Sections, in the plural: the menu and the titles of lists

# The list of practices
section_practices = Good ideas
# The list of cities
section_cities = Cities
# The welcome guides of all cities
section_guide = Guide
# The list of services
section_services = Services
# The list of organisations
section_organisations = Organisations
# The list of people
section_people = People
# The list of events
section_events = Events
# The list of stories
section_stories = Stories
# The list of essays
section_essays = Essays
# The list of recommendations
section_recommendations = Recommendations
# The list of volumes
section_volumes = Volumes
# The list of topics
section_topics = Topics
# The list of official words explained
section_terms = Words explained
# The list of indicators
section_indicators = Indicators

## Parts that many kinds of page share

# Heading of the box with the main facts of a page
facts = At a glance
# Label and heading for one topic
topic = Topic
# Heading of the links to a page's topics
topics = Topics
# Heading of the links to similar pages
related = See also
# Heading of the list of sources
sources = Sources
# A source that has an address but no name. $number is its place in the list
source_n = Source { $number }
# Heading of the way to reach somebody
contact = Contact
# Label of a contact's or credited person's task
role = Role
# Label of a telephone number
phone = Phone
# Label of an e-mail address
email = E-mail
# Label of a web address
website = Website
# Label of a postal address
address = Address
# Heading of a list of web addresses
links = Links
# Heading of the pages one level below
in_this_part = In this part
# Label of the volume or volumes a page belongs to
part_of = Part of
# Label of the city of a page
city = City
# Label where there are several cities
cities = Cities
# Label of the country of a city or organisation
country = Country
# Label of the year of something
year = Year
# Label of the source of a figure
source = Source
# Label of the people or organisations that take part
partners = Partners
# Label of the city networks that a city or practice belongs to
networks = Networks
# Label of the people something is meant for
audience = For whom
# Link that opens a map in another site
show_on_map = Show on a map
# Button at the end of a page that opens how to name it as a source
cite_this = Cite this page
# In how to name a page as a source: the book that it is in. $volume is the title of the book, $page a number
cite_place = In: { $volume }, page { $page }

## Good ideas (practices)

# Label of the organisation that carries a practice
run_by = Run by
# Label of the time in which a practice ran
period = When
# Label of the form of a practice: charter, policy, programme, …
instrument = Kind of measure
# Heading of the figures that show what a practice achieved
evidence = What it achieved
# Heading of the prizes
awards = Awards
# Heading of everything about copying: where an idea comes from and where it went
replication = How this idea travelled
# Heading of the practices this one was made from
adapted_from = It builds on
# Heading of the cities that copied it
replicated_in = Others who took it up
# Heading of the practices that were made from this one
replications = Ideas that grew from it
# Under an idea from which another grew that this one builds on. $idea is the title of that other idea
taken_up_by = Taken up by: { $idea }
# Under an idea that grew from one which itself grew from the idea of this page. $idea is the title of the one between
after_example_of = After the example of: { $idea }
# Heading of the recommendations that a practice is an example of
recommendations_illustrated = Recommendations it illustrates
# Heading of the printed volumes a practice appeared in
published_in = Published in
# Heading of other practices of the same city. $city is the name of a city
more_from_city = More from this city: { $city }

## Kinds of measure (instrument)

# A solemn text that promises rights or principles
instrument_charter = Charter
# A rule or strategy of the city
instrument_policy = Policy
# A set of activities with a budget
instrument_programme = Programme
# An office or offer that people can use
instrument_service = Service
# An effort to inform or convince the public
instrument_campaign = Campaign
# A place: a house, park, market, library
instrument_space = Space
# People or organisations that work together
instrument_network = Network
# Figures collected or opened
instrument_data = Data
# Something with a date: a festival, a day
instrument_event = Event

## Cities

# Label of the part of the country that a city lies in
region = Region
# Label of the number of people
population = People living here
# Label of the number or share of people born in another country
foreign_born = Born in another country
# Label of the kind of immigrant city, see the group below
gateway = History of immigration
# Label of the languages people speak in a city or a service
languages_spoken = Languages spoken
# Label of who may vote in local elections
local_vote = Voting in local elections
# Label of the link to the city's welcome guide
city_guide = Guide for newcomers
# Heading of the practices of a city
practices_here = Good ideas from here
# Heading of the practices of other cities that this city copied
ideas_from_elsewhere = Ideas taken up from elsewhere
# Heading of the services of a city
services_here = Services here

## Kinds of immigrant city (Audrey Singer's "gateways"). The term is of research: use the one of your language

# Immigrants have come for more than a century
gateway_continuous = Continuous gateway
# Immigrants came in large numbers after the Second World War
gateway_post_war = Post-war gateway
# Immigrants have come in large numbers for a few decades
gateway_recent = Recent gateway
# Immigrants have begun to come
gateway_emerging = Emerging gateway
# Immigrants came long ago, and come again
gateway_re_emerging = Re-emerging gateway
# Immigrants came long ago, and no longer do
gateway_former = Former gateway
# People pass through on their way to another place
gateway_transit = Transit city
# A small town or the countryside
gateway_rural = Small town or countryside

## Guide pages

# A page that explains something; not shown, but read by tools
page_kind_info = Information
# A page that leads through several steps
page_kind_journey = Step by step
# A page of questions and answers
page_kind_faq = Questions and answers
# A page for emergencies
page_kind_emergency = Emergency
# Heading of the list of steps
steps = Step by step
# Label of the place of a step: online, an office, …
step_where = Where
# Label of the time that a step takes
step_time = How long it takes
# Label of the box that ticks off a step
step_done = Done
# Heading of the services named by a guide page
services_that_help = Who can help
# Heading of the official words that belong to a guide page
words_to_know = Words you may meet
# Heading of the pages that somebody needs first who has just arrived
start_here = Start here

## Services

# Label of what a service does
service_what = What you get here
# Label of who may use a service
service_who = Who can come
# Label of how to use a service
service_how = How it works
# Label of what something costs
cost = Cost
# Label of the papers to bring
documents = Bring with you
# Label of whether somebody interprets
interpretation = Interpreting
# Heading of the addresses and opening hours
places = Where and when
# Label of the opening hours
hours = Opening hours
# Beside the hours of a place, by the clock there. What may be different on one day, such as a public holiday, nobody knows
# The same, outside the hours
# Label of the hours of one way to get in touch, such as a telephone line
channel_hours = When somebody answers
# In place of the hours of a day that begin and end at midnight
hours_whole_day = day and night
# Stands in place of opening hours, or after them
by_appointment = by appointment
# Link to a page where one can fix a time
book_appointment = Book an appointment
# Label: can one get in without steps (wheelchair, pram)?
step_free = Step-free access
# There are no steps
step_free_yes = Yes
# There are steps
step_free_no = No
# Nobody has told us
step_free_unknown = Not known, please ask
# Heading of phone numbers, e-mail addresses and so on
channels = How to get in touch
# Label of the organisation behind a service
offered_by = Offered by
# End of a passing notice of a service (closed for repairs …). $date is a date
alert_until = Until { $date }
# Heading of the guide pages that name a service or an official word
mentioned_in = Pages that mention this

## States of a service

# It works as usual; not shown
state_active = Open
# It no longer exists
state_inactive = This service no longer exists
# It is closed for some time
state_temporarily_closed = This service is closed for some time

## Ways to reach a service

# By telephone
channel_phone = Phone
# By text message
channel_sms = Text message
# By the program WhatsApp
channel_whatsapp = WhatsApp
# By e-mail
channel_email = E-mail
# By web page
channel_web = Website
# By letter
channel_post = Post

## Two languages, the counter and paper

# Link from a page to the same page beside the language of the offices, for reading together. $own and $other are names of languages
read_beside = In two languages side by side: { $own } – { $other }
# Link from such a page back to the page in the reader's language
read_alone = In one language only
# Link to a card that a newcomer shows at the counter of an office, on a phone or on paper
card_link = Card to show at the counter
# On the card, above the name of a service. The clerk reads it in the language of the offices, the newcomer below it in theirs
card_need = What I need
# On the card, above the name of the language that the newcomer speaks
card_speak = My language
# On the card: a request to the clerk
card_slowly = Please speak slowly and use simple words.
# On the card: another request to the clerk
card_write = Please write down for me what is important.
# On the card: a question to the clerk
card_interpreter = Is there somebody who can interpret?
# On the card: above free space for writing
card_notes = Notes
# On paper: label of the web address of the page and of its QR code
page_online = This page online
# On paper: label of the day after which the facts are to be checked again
check_again = Check again after

## Days, short enough for opening hours

# The first day of the working week in Europe
weekday_mo = Monday
# The day after Monday
weekday_tu = Tuesday
# The day after Tuesday
weekday_we = Wednesday
# The day after Wednesday
weekday_th = Thursday
# The day after Thursday
weekday_fr = Friday
# The day after Friday
weekday_sa = Saturday
# The day after Saturday
weekday_su = Sunday
# Days one after the other. $from and $to are names of days
days_from_to = { $from } – { $to }

## Events

# Label of the beginning
event_start = Begins
# Label of the end
event_end = Ends
# Label of the last day to do something
event_last_day = Last day
# The same in a list. $date is a date
event_last_day_on = Last day: { $date }
# Label of when something takes place that comes again, such as: every Thursday until 20 May
event_when = When
# Label of the hours of the day
event_time = Time
# Label of the first day of something that comes again
event_first = First time
# Label of the next times of something that comes again. $date is the day on which the page was made
event_dates = Next dates, as of { $date }
# The same where a clock tells which of them are still to come
event_next = Next dates
# Label of the days on which something does not take place that comes again
event_except = Not on
# At the top of the page of an event
event_over = This event is over.
# In a list, before the date of an event
event_is_over = Over
# At the top of the page of an event that will not take place
event_cancelled = This event has been cancelled.
# In a list, before the date of an event
event_is_cancelled = Cancelled
# Heading of the events that are over
past_events = Past events
# Label of the time zone, such as Europe/Berlin
timezone = Time zone
# Sentence on an event that happens more than once
event_repeats = This event takes place more than once.
# A day of the week as it stands in repeat_weekday and nth_weekday. $weekday is its name inside a sentence, $day one of mo, tu, we, th, fr, sa, su
weekday_in_rule = { $weekday }
# Every day, or every so many. $number is how many, in digits; $count decides on the words
repeat_days =
    { $count ->
        [1] every day
       *[other] every { $number } days
    }
# Every week on one day. $weekday is its name, $day one of mo, tu, we, th, fr, sa, su
repeat_weekday = every { $weekday }
# Every so many weeks, at least two, on some days. $days is a list of days of the week
repeat_weeks =
    { $count ->
        [2] every second week on { $days }
       *[other] every { $number } weeks on { $days }
    }
# Every month, or every so many, on some days. $days is a list of nth_weekday or month_day
repeat_months =
    { $count ->
        [1] every month on { $days }
        [2] every second month on { $days }
       *[other] every { $number } months on { $days }
    }
# Every year, or every so many, on some days. $days is a list of days such as 5 June, or of nth_weekday
repeat_years =
    { $count ->
        [1] every year on { $days }
        [2] every second year on { $days }
       *[other] every { $number } years on { $days }
    }
# The first, second or last day of its name in a month or year. $nth is first, second, third, fourth, fifth or last; $weekday is the name of the day, $day one of mo, tu, we, th, fr, sa, su
nth_weekday =
    { $nth ->
        [first] the first { $weekday }
        [second] the second { $weekday }
        [third] the third { $weekday }
        [fourth] the fourth { $weekday }
        [fifth] the fifth { $weekday }
       *[last] the last { $weekday }
    }
# A day of a month by its number, after repeat_months. $number is in digits
month_day = day { $number }
# The last day of a month, after repeat_months
month_day_last = the last day
# What comes again, with its last day. $rule is one of the rules above, $date the day of the last time
repeat_until = { $rule } until { $date }
# Label of the place
place = Place
# Label of the address at which one takes part on the web
event_online = Online
# Link to it
event_join = Take part on the internet
# Label of the organisation behind an event
organiser = Organised by
# Label of the languages used at an event
event_languages = Languages
# Label of where to register
registration = Registration
# Link to the page where one registers
register = Register
# Last day to register. $date is a date
register_by = Register until { $date }
# Link to a file that puts the event into one's own calendar
add_to_calendar = Add to your calendar
# Link to a file with all events for one's own calendar
all_events_calendar = All events for your calendar

## Kinds of event

# Lessons
event_kind_course = Course
# A day on which everybody may come and look
event_kind_open_day = Open day
# A meeting on the web
event_kind_webinar = Webinar
# A celebration
event_kind_festival = Festival
# The last day to do something
event_kind_deadline = Deadline

## Essays, people and organisations

# Label of the authors of an essay
authors = By
# Label of the authors of a text of which a page is a digest; their names follow
digest_of = Digest of a text by
# Heading of a few words about the authors, after an essay
about_authors = About the authors
# Label of the place where a person works
affiliation = Affiliation
# Label of the kind of an organisation, see the group below
organisation_kind = Kind of organisation
# Heading of the members of a network
members = Members
# Heading of the practices in which an organisation is a partner
partner_of = Partner in

## Kinds of organisation

# An office of a city or another public body
organisation_kind_city_office = City office
# An association or charity that is not part of the state
organisation_kind_ngo = Non-profit organisation
# A foundation that gives money
organisation_kind_foundation = Foundation
# Cities or organisations that work together
organisation_kind_network = Network
# A university or institute
organisation_kind_university = University
# A business
organisation_kind_company = Company
# A body of many countries
organisation_kind_international = International organisation

## Recommendations

# Label of the number of a recommendation
number = Number
# Label of the group a recommendation speaks to
recommendation_for = Advice for
# Heading of the question that a reader should ask their own city
ask_yourself = A question to ask yourself
# Heading of the practices that are examples of a recommendation
practices_illustrating = Good ideas that show how
# A recommendation to cities and towns
for_local_government = Local governments
# A recommendation to associations, companies and other partners of a city
for_community_partner = Community partners

## Volumes

# Label of the series a volume belongs to
series = Series
# Label of the number of a volume in its series
volume_number = Volume
# Label of the ISBN of a printed volume
isbn = ISBN
# Heading of the table of contents of a volume
contents = In this volume
# Heading of the people who made a volume
credits = Credits
# Heading of the publisher's details
imprint = Imprint
# Label of the publisher
publisher = Publisher
# Label of the copyright line
rights = Rights
# An organisation that made the volume possible
role_partner = Partner
# An organisation that gave money or help
role_supporter = Supporter
# A local organisation that took part
role_community_partner = Community partner

## Words explained (glossary)

# Label of the word as it stands in an official letter
official_word = In official letters
# Label of the language of that word
official_language = Language
# Label of how to say the word
pronunciation = How to say it
# Label of other words for the same thing
also_called = Also called
# Label of the letters or forms where one may meet the word
seen_in = Where you may see it

## Topics and indicators

# Heading of the topics inside a topic
subtopics = Topics in this topic
# Heading of pages of any other kind on a topic
other_pages = Other pages
# Label of the question that an indicator answers
question = Question
# Label of the unit of the figures
unit = Unit
# Heading of the table of figures of an indicator, and its name for screen readers
observations = Figures
# Heading of a column of that table: the figure
value = Value
# Heading of a column of that table: remarks
note = Remark

## Inside texts

# Title of a box in a text with something worth knowing
alert_note = Note
# Title of a box in a text with a useful hint
alert_tip = Tip
# Title of a box in a text with something one should not miss
alert_important = Important
# Title of a box in a text with something to watch out for
alert_warning = Warning
# Title of a box in a text with something that can go badly wrong
alert_caution = Caution
# Heading of the footnotes, for screen readers
footnotes = Footnotes
# Link from a footnote back to its place in the text
footnote_back = Back to the text

## Maps and tables of many pages

# Title of the page with a map of all practices, and of links to it
map_title = Map of good ideas
# What that map shows. Each dot is a link
map_summary = Each dot is a city, and leads to it. The larger the dot, the more good ideas. The list below the map shows the same.
# Heading of the list below the map, and link that jumps to it
cities_by_country = All cities by country
# Small mark in that list, after a city that has no dot because nobody wrote where it lies
not_on_map = not on the map
# Heading in that list above cities without a country
country_unnamed = No country named
# Said of the small map on the page of a city to people who do not see it. $city is the name of the city
city_on_map = The place of { $city } on a map of the world
# Title of the page with a table of cities and recommendations, and of links to it
coverage_title = Cities and recommendations
# What that table shows. Each dot is a link to a practice
coverage_summary = Which city shows in practice how a recommendation works? Each dot leads to a good idea.
# Below that table: how many cities are not in it
coverage_others =
    { $count ->
        [one] { $count } other city of this site is not in the table: it has no good idea for any of the recommendations yet.
       *[other] { $count } other cities of this site are not in the table: they have no good idea for any of the recommendations yet.
    }

## Search

# Title of the page where readers search, its button, and the link to it at the top of every page
search = Search
# Sentence below the title of the search page
search_summary = Ask in your own words, or look through all pages.
# Label of the box in which readers write what they look for
search_label = What are you looking for?
# Said when no page has a word. $word is what the reader wrote
search_none = No page has this: { $word }
# Said when no page has a word and pages with another are shown. $word is what the reader wrote, $other a word that looks like it
search_instead = No page has { $word }. These have a word that is like it: { $other }
# Name of the two lists below, by which results are narrowed (screen readers say it)
search_narrow = Show only some of the results
# Label of the list of kinds of pages: guide, service, good idea …
search_kind = Kind of page
# First entry of these lists: results of every kind, or on every topic
search_any = All
# Button below the results
search_more = More results
# Said when what is searched cannot be fetched
search_failed = The search does not work right now. All pages are listed below.
# Said above the results while there is no connection
search_saved = You are offline. Only the pages that are kept on this phone were searched.
# Heading of the list of all pages, below the search
all_pages = All pages from A to Z
## Keeping a guide, taking it along, sending a page

# Heading at the end of a guide page, above the ways to have the whole guide without a connection
whole_guide = The whole guide to take along
# Link to a file with the whole guide in it, which can be sent or put on a memory card. The size of the file follows in brackets
one_file = The whole guide in one file
# At the top of that file. $date is the day on which it was made
one_file_note = This is the whole guide in one file, as it was on { $date }. It needs no internet connection.
# Button: all pages of the guide are stored on the device, to be read without a connection
keep_offer = Keep this whole guide on my phone
# Below that button. $room is the space that it takes on the device, $sent what has to be downloaded for it; both such as "1.2 MB"
keep_size = It needs { $room } of room on the phone. Download: about { $sent }.
# While that is done. $done and $all are numbers of files
keep_going = Downloading: { $done } of { $all }
# When it is done. $date is the day on which it was last made sure that there is nothing newer
keep_kept = Kept on this phone, as of { $date }
# Button: deletes the guide from the device again
keep_remove = Remove from this phone
# When the connection was lost before all of it was there
keep_waits = Not all of it is on this phone yet. The download goes on when there is a connection.
# Behind a link to a file that is too large to be kept with a guide on the phone; $size is a number
file_not_kept = { $size } MB, needs a connection
# When the device has no room left
keep_full = There is no room left for it on this phone.
# When the browser does not allow a site to store anything
keep_refused = This browser does not allow the page to keep anything.
# Heading above links that send the page: by e-mail, by text message. Where the device has a list of programs to send with, the heading is a button that opens it
share = Send this page
# Title of the page that is shown while there is no connection, in place of one that is not stored on the device
offline_title = You are offline
# Sentence under that title
offline_text = There is no connection, and this page is not kept on your phone.
# Link under that sentence: loads the page again
offline_again = Try again
# Heading of the list of pages that are stored on the device
offline_kept = Kept on this phone
# In place of that list when there are none
offline_nothing = Nothing is kept on this phone yet.
