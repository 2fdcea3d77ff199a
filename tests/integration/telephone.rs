//! What is dialled of a text: numbers as offices in many countries write them, each with the one address that it may
//! become, or with what is said of it. The lists are the oracle: nothing of the program is asked what is right.

use welcomat::words::telephone::{NotOne, Telephone};

/// Numbers as they stand on doors, letters and web pages, and what calls them.
const DIALLED: &[(&str, &str)] = &[
    // Germany
    ("112", "tel:112"),
    ("116 117", "tel:116117"),
    ("116-117", "tel:116117"),
    ("030/123456", "tel:030123456"),
    ("030 / 12 34 56", "tel:030123456"),
    ("0 30 / 12 34 56", "tel:030123456"),
    ("(030) 90 18 24 110", "tel:030901824110"),
    ("(0 30) 1 23 45-0", "tel:030123450"),
    ("030 90269-0", "tel:030902690"),
    ("030 - 123456", "tel:030123456"),
    ("+49 30 90269 4000", "tel:+4930902694000"),
    ("+49 (30) 123456", "tel:+4930123456"),
    ("+49.30.123456", "tel:+4930123456"),
    ("+49 30/123456", "tel:+4930123456"),
    ("+49-30-555-12", "tel:+493055512"),
    ("0049 30 123456", "tel:004930123456"),
    ("0049 30/123456", "tel:004930123456"),
    ("0800 1110111", "tel:08001110111"),
    ("0800/1110111", "tel:08001110111"),
    ("0800/111 0 111", "tel:08001110111"),
    ("033056/1234", "tel:0330561234"),
    ("(0)30 123456", "tel:030123456"),
    ("19240", "tel:19240"),
    // Austria, Switzerland
    ("01/4000", "tel:014000"),
    ("+43 1 4000-0", "tel:+43140000"),
    ("044 412 11 11", "tel:0444121111"),
    ("+41\u{a0}44\u{a0}412\u{a0}11\u{a0}11", "tel:+41444121111"),
    // France, Belgium
    ("15", "tel:15"),
    ("17", "tel:17"),
    ("39 39", "tel:3939"),
    ("01.42.76.40.40", "tel:0142764040"),
    ("01 42 76 40 40", "tel:0142764040"),
    ("+33 1 42 76 40 40", "tel:+33142764040"),
    ("02/279.22.11", "tel:022792211"),
    ("0475/12.34.56", "tel:0475123456"),
    // The Netherlands, Scandinavia, Finland
    ("14 020", "tel:14020"),
    ("010-267 16 25", "tel:0102671625"),
    ("08\u{2011}508 00 508", "tel:0850800508"),
    ("09 310 1691", "tel:093101691"),
    // Britain, Ireland
    ("999", "tel:999"),
    ("(01632) 960001", "tel:01632960001"),
    ("+44 1632 960001", "tel:+441632960001"),
    ("(+44) 1632 960001", "tel:+441632960001"),
    ("0300\u{2009}123\u{2009}1000", "tel:03001231000"),
    // Italy, Spain, Portugal
    ("06 0606", "tel:060606"),
    ("+39 06 0606", "tel:+39060606"),
    ("+39 (06) 0606 12", "tel:+3906060612"),
    ("+39 (0)6 0606 12", "tel:+3906060612"),
    ("911 234 567", "tel:911234567"),
    ("016", "tel:016"),
    ("+39 06 698 1", "tel:+39066981"),
    ("+379 06 698 12345", "tel:+3790669812345"),
    // Ivory Coast, Congo: the zero is dialled from abroad as well
    ("+225 07 12 34 56 78", "tel:+2250712345678"),
    ("+242 06 612 3456", "tel:+242066123456"),
    // Benin, Burkina Faso, Niger, Gabon: a number begins with its zero
    ("+229 01 23 45 67 89", "tel:+2290123456789"),
    ("+226 06 12 34 56", "tel:+22606123456"),
    ("+227 08 12 34 56", "tel:+22708123456"),
    ("+241 06 12 34 56", "tel:+24106123456"),
    // Poland, Hungary, Czechia
    ("(22) 443 00 00", "tel:224430000"),
    ("06 1/432-1000", "tel:0614321000"),
    ("+420 222 222 222", "tel:+420222222222"),
    // Turkey, Ukraine, Russia
    ("0 (212) 455 55 55", "tel:02124555555"),
    ("+38 (044) 202-11-11", "tel:+380442021111"),
    ("8 (495) 777-77-77", "tel:84957777777"),
    ("1-1-2", "tel:112"),
    // America, Australia, Asia
    ("1-800-555-0142", "tel:18005550142"),
    ("1 (800) 555-0142", "tel:18005550142"),
    ("(416) 944-2627", "tel:4169442627"),
    ("+1 202-555-0142", "tel:+12025550142"),
    ("000", "tel:000"),
    ("(02) 9265 9333", "tel:0292659333"),
    ("03\u{2212}5320\u{2212}7744", "tel:0353207744"),
    ("+683 4200", "tel:+6834200"),
    // Short groups that are one number: not each of them could be dialled
    ("36 46", "tel:3646"),
    ("3919", "tel:3919"),
    ("1 1 2", "tel:112"),
    ("116 006", "tel:116006"),
    ("116 123", "tel:116123"),
    ("118 118", "tel:118118"),
    ("118 218", "tel:118218"),
    ("118 33", "tel:11833"),
    ("11 8 33", "tel:11833"),
    ("113 13", "tel:11313"),
    ("114 14", "tel:11414"),
    ("13 14 50", "tel:131450"),
    ("131 450", "tel:131450"),
    ("02 800", "tel:02800"),
    ("815 00 000", "tel:81500000"),
    ("70 20 20 20", "tel:70202020"),
    ("22 33 44 55", "tel:22334455"),
    ("26 12 34", "tel:261234"),
    ("902 10 20 30", "tel:902102030"),
    ("900 123 123", "tel:900123123"),
    ("944 123 123", "tel:944123123"),
    ("800 123 456", "tel:800123456"),
    ("222 222 222", "tel:222222222"),
    ("666 777 888", "tel:666777888"),
    ("444 1 444", "tel:4441444"),
    ("060", "tel:060"),
    ("911", "tel:911"),
    ("111", "tel:111"),
    ("1300 123 456", "tel:1300123456"),
    ("1800 599 920", "tel:1800599920"),
    ("1900 1234", "tel:19001234"),
    ("1 800 111 222", "tel:1800111222"),
    ("400 123 4567", "tel:4001234567"),
    ("030 115", "tel:030115"),
    ("555 0142", "tel:5550142"),
    ("12-34-56", "tel:123456"),
    ("15-47", "tel:1547"),
    ("0900-8844", "tel:09008844"),
    ("0800 2000", "tel:08002000"),
    ("0800-0432", "tel:08000432"),
    // Extensions
    ("030 123456-12", "tel:03012345612"),
    ("030 123456 0", "tel:0301234560"),
    ("089 / 233 - 0", "tel:0892330"),
    ("030 90 18 - 0", "tel:03090180"),
    ("+49 30 9018 – 0", "tel:+493090180"),
    ("030 12 34 56 12", "tel:03012345612"),
    ("+49 30 12345 12", "tel:+49301234512"),
    // What looks as if the code of the country stood there twice, or a trunk behind it
    ("+45 45 12 34 56", "tel:+4545123456"),
    ("+48 48 123 45 67", "tel:+48481234567"),
    ("+41 41 123 45 67", "tel:+41411234567"),
    ("+55 55 3220 1234", "tel:+555532201234"),
    ("+49 4941 12345", "tel:+49494112345"),
    ("+7 812 123 45 67", "tel:+78121234567"),
    ("+7 800 123 45 67", "tel:+78001234567"),
    ("+370 800 12345", "tel:+37080012345"),
    ("+1 416 111 2222", "tel:+14161112222"),
    // Digits of other scripts, and what is copied along
    ("١١٢", "tel:112"),
    ("١١٦ ١١٧", "tel:116117"),
    ("٠٣٠ ١٢٣ ٤٥٦", "tel:030123456"),
    ("۰۲۱-۱۲۳۴۵۶۷۸", "tel:02112345678"),
    ("१०८", "tel:108"),
    ("১৬২৬৩", "tel:16263"),
    ("๑๙๑", "tel:191"),
    ("０３－５３２０－７７４４", "tel:0353207744"),
    ("＋８１ ３ ５３２０ ７７４４", "tel:+81353207744"),
    ("\u{202d}+49 30 123456\u{202c}", "tel:+4930123456"),
    ("\u{2068}+49 30 123456\u{2069}", "tel:+4930123456"),
    ("\u{200e}112\u{200f}", "tel:112"),
    ("030\u{2013}123456", "tel:030123456"),
    ("  112 ", "tel:112"),
];

/// Texts that are not exactly one number, and what their authors are told to write.
const REFUSED: &[(&str, &str)] = &[
    // A remark beside the number
    ("116 117 (24h)", "`116 117` alone"),
    ("116 117 24h", "`116 117` alone"),
    ("116 117 24/7", "`116 117` alone"),
    ("112 (kostenlos)", "`112` alone"),
    ("Tel. 030 123456", "`030 123456` alone"),
    ("Tel: +49 30 123456", "`+49 30 123456`"),
    ("H24 : 030 123456", "`030 123456` alone"),
    ("030 55S 12", "in place of the letters"),
    ("0800 111 0 111 (gratuit)", "`0800 111 0 111` alone"),
    ("30 12 34 56 in the morning", "`30 12 34 56` alone"),
    ("030 123456 (Mo-Fr 9-17)", "`030 123456` alone"),
    ("text 5 to 77", "`77` alone"),
    ("اتصل ١١٢", "`١١٢` alone"),
    // More than one number
    ("112 or 110", "one number each: `112` and `110`"),
    ("112 oder 110", "one number each: `112` and `110`"),
    ("110, 112", "one number each: `110` and `112`"),
    ("15 ; 17 ; 18", "one number each: `15` and `17` and `18`"),
    ("112 | 911", "one number each: `112` and `911`"),
    ("0800 1110111 · 0800 1110222", "one number each: `0800 1110111` and `0800 1110222`"),
    ("0800 1110111\n0800 1110222", "one number each: `0800 1110111` and `0800 1110222`"),
    ("112 & 110", "one number each: `112` and `110`"),
    ("030 111 / 112", "one number each"),
    ("030 111/112", "one number each"),
    ("110/112", "one number each"),
    ("110 / 116117", "one number each"),
    ("061/112", "one number each"),
    ("17/18", "one number each"),
    ("15/17/18", "one number each"),
    ("112 - 110", "one number each"),
    ("112 – 110", "one number each"),
    ("112 110", "one number each"),
    ("110 112", "one number each"),
    ("112   110", "one number each"),
    ("030 555-10 - 19", "one number each"),
    ("0800 1110111 / 0800 1110222", "one number each"),
    ("030 1111 / 1112", "one number each"),
    ("+49 30 111111 / +49 30 222222", "one number each"),
    ("+49 30 111111 +49 30 222222", "one number each"),
    ("0800 1110111 0800 1110222", "one number each"),
    ("5551234 5559876", "one number each"),
    ("555 1234 555 9876", "one number each"),
    ("116117 116116", "one number each"),
    ("08001110111 08001110222", "one number each"),
    // Short codes, each of which could be dialled
    ("15 18 112", "one number each"),
    ("17 18", "one number each"),
    ("17-18", "if it is a number"),
    ("15 17 18 112", "one number each"),
    ("999 112", "one number each"),
    ("112 911", "one number each"),
    ("988 911", "one number each"),
    ("101 102 103", "one number each"),
    ("101-102-103", "one number each"),
    ("110.119.120", "one number each"),
    ("113 114 115", "one number each"),
    ("997 998 999", "one number each"),
    ("888 999", "one number each"),
    ("888 555 999", "one number each"),
    ("144 1450", "one number each"),
    ("1177 112", "one number each"),
    ("116 117 112", "one number each"),
    ("116 006 112", "one number each"),
    ("061 112", "one number each"),
    ("091 062", "one number each"),
    ("١٠١ ١٠٢ ١٠٣", "one number each"),
    ("۱۱۵ ۱۱۰ ۱۲۵", "one number each"),
    ("１１０ １１９ １２０", "one number each"),
    ("15 18 112 gratuit", "one number each: `15` and `18` and `112`"),
    ("101 102 103 бесплатно", "one number each: `101` and `102` and `103`"),
    ("报警 110 119", "one number each: `110` and `119`"),
    // Pieces of numbers are never suggested
    ("030 9018-45252, -45253", "as a whole, such as `030 9018-45252`"),
    ("030 9018-45252, 45253", "as a whole, such as `030 9018-45252`"),
    ("+49 30 1234 5678-0 oder -11", "as a whole, such as `+49 30 1234 5678-0`"),
    ("030 / 12 34 56 - 10 bis 19", "one number each, and each of them as a whole"),
    ("030-999/1", "if it is one, write its digits together: `0309991`"),
    ("030 123456, 112", "one number each: `030 123456` and `112`"),
    ("030 123456 und 030 123457", "one number each: `030 123456` and `030 123457`"),
    ("030 123456, Zimmer 12", "`030 123456` alone"),
    ("Room 12: 112", "write the digits that people dial, and nothing else"),
    // Times
    ("9:00", "a number is made of digits"),
    ("116117 9:00-17:00", "`116117` alone"),
    ("030 123456, 9:00–17:00", "`030 123456` alone"),
    ("116117 9-17", "`116117` alone"),
    ("116117 9.30-12.00", "`116117` alone"),
    ("030 123456 10-19", "`030 123456` alone"),
    ("030 123456 9-12 14-18", "`030 123456` alone"),
    ("030 123456 9-17 Uhr", "`030 123456` alone"),
    ("030 123456 9–17", "`030 123456` alone"),
    ("116117 9 17", "`116117` alone"),
    ("030 123456 12", "if it is one, write its digits together: `03012345612`"),
    ("030 123456 9 17", "if it is one, write its digits together"),
    ("0900-1700", "if it is a number, write its digits together: `09001700`"),
    ("0800-2000", "if it is a number, write its digits together: `08002000`"),
    ("09.00-17.00", "times and prices"),
    ("9.00 – 17.00", "times and prices"),
    ("٩-١٧", "if it is a number, write its digits together: `917`"),
    ("9-12 14-18", "times and prices"),
    ("9.00", "if it is a number, write its digits together: `900`"),
    ("12.50", "if it is a number, write its digits together: `1250`"),
    ("1.500", "if it is a number, write its digits together: `1500`"),
    // No number behind the code of an area
    ("030 1", "the whole number"),
    ("030-12", "the whole number"),
    // The zero that is dialled inside a country alone
    ("+49 030 123456", "`+49 30 123456`"),
    ("+49030123456", "`+49 30123456`"),
    ("0049 030 123456", "`+49 30 123456`"),
    ("00 49 030 123456", "`+49 30 123456`"),
    ("+44 01632 960001", "`+44 1632 960001`"),
    ("+380 044 202 11 11", "`+380 44 202 11 11`"),
    ("+420 0222 222 222", "`+420 222 222 222`"),
    ("+49 (0)30 555", "`+49 30 555`"),
    ("+49(0)30 555 12", "`+49 30 555 12`"),
    ("+49 (0) 30 / 555 12", "write"),
    ("+49 0 30 555 12", "`+49 30 555 12`"),
    ("0049 (0)30 555 12", "`+49 30 555 12`"),
    ("00 49 (0) 30 555 12", "`+49 30 555 12`"),
    ("49 (0)30 555 12", "`+49 30 555 12`"),
    ("+44 (0)1632 960001", "`+44 1632 960001`"),
    ("+44 (01632) 960001", "`+44 1632 960001`"),
    ("(+44) (0)1632 960001", "`+44 1632 960001`"),
    ("+44(0)20-7946-0018", "`+44 20-7946-0018`"),
    ("+31 (0)20 624 1111", "`+31 20 624 1111`"),
    // What is dialled inside a country, or its code, behind the code
    ("+7 8 495 777 77 77", "write `+7 495 777 77 77`"),
    ("+7 (8) 495 777-77-77", "write `+7 495 777 77 77`"),
    ("+78495 777 77 77", "write `+7 495 777 77 77`"),
    ("007 8 495 777 77 77", "write `+7 495 777 77 77`"),
    ("+370 8 5 212 3456", "write `+370 5 212 3456`"),
    ("+1 1 416 944 2627", "write `+1 416 944 2627`"),
    ("+1-1-416-944-2627", "write `+1 416 944 2627`"),
    ("+49 49 30 123456", "write `+49 30 123456`"),
    ("0049 49 30 123456", "write `+49 30 123456`"),
    ("+380 380 44 202 11 11", "write `+380 44 202 11 11`"),
    // Letters
    ("0800-WELCOME", "`0800-9352663`"),
    ("1-800-FLOWERS", "`1-800-3569377`"),
    ("0800 POLICE", "`0800 765423`"),
    ("now", "the digits to dial"),
    ("call us", "the digits to dial"),
    ("112 POLICE", "`112` alone"),
    ("116117 ARZT", "`116117` alone"),
    ("13 SICK", "`13 7425`"),
    ("17 POLICE", "write the digits that people dial, and nothing else"),
    ("0800 POLICE (24 h)", "write the digits that people dial, and nothing else"),
    ("1300 HELP 00", "write the digits that people dial, and nothing else"),
    ("O3O 555", "in place of the letters"),
    // Extensions
    ("030 555 ext. 5", "`030 555`, and the extension"),
    ("+1 202-555-0142 x123", "`+1 202-555-0142`, and the extension"),
    ("030 555;ext=5", "`030 555`, and the extension"),
    ("030 555 Durchwahl 5", "`030 555`, and the extension"),
    ("030 555 DW 12", "`030 555`, and the extension"),
    ("01 42 76 40 40 poste 12", "`01 42 76 40 40`, and the extension"),
    ("030 555 #5", "`030 555`, and the extension"),
    ("030-12 34 56, Apparat 12", "`030-12 34 56`, and the extension"),
    ("030 123456 Klappe 12", "`030 123456`, and the extension"),
    ("0212 455 55 55 dahili 12", "`0212 455 55 55`, and the extension"),
    // Codes of networks
    ("*100#", "the code"),
    ("#31#112", "the code"),
    ("**21*030123456#", "the code"),
    // Too short, too long, and no number
    ("1", "the whole number"),
    ("+112", "the whole number"),
    ("+49", "the whole number"),
    ("1234567890123456", "one number each"),
    ("+1234567890123456", "one number each"),
    ("+0 30 123456", "code of the country"),
    ("030 123456-", "the whole number"),
    ("-030 123456", "the sign"),
    ("++49 30 123456", "the sign"),
    ("030 (12", "sign"),
    ("030) 123456", "brackets"),
    ("116 117 (24)", "brackets"),
    ("030 555²", "digits"),
    ("㈠㈠㈡", "the digits to dial"),
    ("", "the digits to dial"),
    ("tel:+49 30 123456", "`+49 30 123456`"),
    ("https://wa.me/4930123456", "`+4930123456`"),
    ("a@b.example", "the number alone"),
    ("+49 30 123456\u{202e}", "type the number anew"),
    ("tel:tel:tel:112", "the number alone"),
];

/// All codes of countries whose `nationalPrefix` is `0` in `resources/PhoneNumberMetadata.xml` of libphonenumber, version of
/// 17 July 2026; without Rwanda, where a number may begin with one.
const ZERO_INSIDE: &str = "20 27 31 32 33 40 41 43 44 46 49 51 53 54 55 57 58 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 218 231 232 233 234 243 249 251 252 254 255 256 260 261 262 263 264 265 291 353 355 358 359 370 373 374 377 380 381 382 383 385 386 387 389 421 423 508 590 591 593 594 595 596 598 686 850 855 856 880 886 961 962 963 964 966 967 970 971 972 976 977 994 995 996";
/// All others of which its general pattern takes a number of seven digits or more that begins with a zero: whole ranges of them.
const ZERO_OF_NUMBERS: &str = "39 225 226 227 229 241 242 250 267 268 378 501 676 679 853 992";
/// All whose numbers never begin with a zero, and that have another `nationalPrefix`, or none.
const NO_ZERO: &str = "30 36 48 244 420";

#[test]
fn the_zero_that_is_dialled_inside_a_country_is_known_for_each() {
    let written = |code: &str, zero: &str| format!("+{code} {zero}2 345 6789");
    for code in ZERO_INSIDE.split(' ').chain(NO_ZERO.split(' ')) {
        let with = Telephone::parse(&written(code, "0"));
        assert!(matches!(with, Err(NotOne::ZeroOfTrunk(_))), "{code}: {with:?}");
        assert!(Telephone::parse(&written(code, "")).is_ok(), "{code}");
    }
    for code in ZERO_OF_NUMBERS.split(' ') {
        let with = Telephone::parse(&written(code, "0"));
        let tel = with.as_ref().map(Telephone::tel);
        assert_eq!(tel.ok(), Some(format!("tel:+{code}023456789")), "{code}: {with:?}");
    }
    // Brackets say nothing of a zero that is a part of the number: in Benin all begin so.
    for code in ["39", "225", "226", "227", "229", "241", "242", "378"] {
        let number = Telephone::parse(&format!("+{code} (01) 97 97 12 34"));
        assert!(number.is_ok(), "{code}: {number:?}");
    }
}

#[test]
fn a_number_is_dialled_as_it_is_written() {
    let wrong = DIALLED.iter().filter_map(|(written, address)| match Telephone::parse(written) {
        Ok(number) if number.tel() == *address => None,
        Ok(number) => Some(format!("{written}: {}", number.tel())),
        Err(reason) => Some(reason.message(written)),
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_not_one_number_is_not_dialled_and_its_author_is_told_what_to_write() {
    let wrong = REFUSED.iter().filter_map(|(written, hint)| match Telephone::parse(written) {
        Ok(number) => Some(format!("{written}: {}", number.tel())),
        Err(reason) if reason.hint("").contains(hint) => None,
        Err(reason) => Some(format!("{}; {}", reason.message(written), reason.hint(""))),
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_suggested_can_be_written() {
    for (written, _) in REFUSED {
        let Err(reason) = Telephone::parse(written) else { continue };
        let suggested = match reason {
            NotOne::Beside(number) => vec![number],
            NotOne::Several(numbers) => numbers,
            NotOne::MaybeSeveral(number)
            | NotOne::ZeroOfTrunk(number)
            | NotOne::Letters(number)
            | NotOne::Superfluous(_, number)
            | NotOne::TimeOrPrice(number)
            | NotOne::Extension(number)
            | NotOne::Address(number) => number.into_iter().collect(),
            _ => Vec::new(),
        };
        for number in suggested {
            assert!(Telephone::parse(&number).is_ok(), "{written}: {number}");
        }
    }
}

#[test]
fn whatsapp_takes_numbers_with_the_code_of_their_country() {
    let address = |written: &str| Telephone::parse(written).and_then(|it| it.whatsapp()).ok();
    let wanted = Some("https://wa.me/491511234567".to_owned());
    for written in ["+49 151 1234567", "0049 151 1234567", "+49-151/1234567", "＋٤٩ ١٥١ ١٢٣٤٥٦٧"]
    {
        assert_eq!(address(written), wanted, "{written}");
    }
    for written in ["0151 1234567", "1511234567", "112", "+49 (0)151 1234567", "000 151 1234567"] {
        assert_eq!(address(written), None, "{written}");
    }
}

#[test]
fn pages_show_what_was_written() {
    let shown = |written: &str| Telephone::parse(written).map(|it| it.shown().to_owned());
    assert_eq!(shown(" +49 (30) 123456 ").as_deref(), Ok("+49 (30) 123456"));
    assert_eq!(shown("\u{202d}112\u{202c}").as_deref(), Ok("112"), "without marks of direction");
    assert_eq!(shown("۱۱۲").as_deref(), Ok("۱۱۲"));
    // In digits of this script the groups would run from right to left.
    assert_eq!(shown("٠٣٠ ١٢٣").as_deref(), Ok("٠٣٠\u{a0}١٢٣"));
    let plain = Telephone::parse("０３－５３２０").map(|it| it.plain().to_owned());
    assert_eq!(plain.as_deref(), Ok("03-5320"), "for programs");
}
