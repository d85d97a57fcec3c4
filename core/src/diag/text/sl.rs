//! Slovene.

use super::{list, megabytes};
use crate::diag::place::Position;
use crate::diag::problem::{Expected, JsonType, Noun, Problem};

pub(super) fn position(at: Position) -> String {
    format!("vrstica {}, stolpec {}", at.line, at.column)
}

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Administration => "uprava",
        Noun::Agreement => "sporazum",
        Noun::Theme => "tematsko področje ali podtema",
        Noun::Concept => "pojem iz slovarja",
        Noun::LegalReference => "pravni predpis",
        Noun::Phase => "faza",
        Noun::Activity => "dejavnost",
        Noun::Finding => "ugotovitev",
        Noun::Practice => "dobra praksa",
        Noun::Transfer => "prenos",
        Noun::ProjectWork => "projektna naloga",
        Noun::Output => "učinek",
        Noun::Analysis => "primerjalna analiza",
        Noun::Section => "razdelek",
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "vrednost",
        Expected::FieldName => "ime polja v dvojnih narekovajih",
        Expected::Colon => "dvopičje za imenom polja",
        Expected::CommaOrBrace => "vejica ali »}«",
        Expected::CommaOrBracket => "vejica ali »]«",
        Expected::Quote => "dvojni narekovaj na koncu besedila",
        Expected::Escape => "eden od znakov, ki so dovoljeni za »\\« (\" \\ / b f n r t u)",
        Expected::Digit => "števka",
        Expected::NoControl => "besedilo brez prelomov vrstic in tabulatorjev (zapišejo se kot \\n in \\t)",
    }
}

fn json_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "true ali false",
        JsonType::Number => "število",
        JsonType::WholeNumber => "celo število",
        JsonType::String => "besedilo v narekovajih",
        JsonType::List => "seznam [ … ]",
        JsonType::Object => "objekt { … }",
        JsonType::Text => "besedilo ali objekt z enim besedilom za vsak jezik",
    }
}

fn maybe(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(" Morda je bilo mišljeno »{word}«.")).unwrap_or_default()
}

pub(super) fn message(problem: &Problem) -> String {
    use Problem as P;
    match problem {
        P::NotUtf8 => "Datoteka ni besedilo UTF-8. Shranite jo znova in izberite kodiranje UTF-8.".into(),
        P::TooLarge { bytes, limit } => format!(
            "Datoteka je prevelika: {} MB; omejitev je {} MB. Preverite, ali je to prava datoteka.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        P::TooDeep { limit } => format!(
            "Objekti in seznami so pregloboko ugnezdeni (največje število ravni: {limit}): to ni datoteka izmenjave. Preverite, ali je to prava datoteka."
        ),
        P::JsonSyntax { found: Some(found), expected: e } => {
            format!("Tu mora biti {}, vendar je tu »{found}«. Popravite to mesto v datoteki.", expected(*e))
        }
        P::JsonSyntax { found: None, expected: e } => {
            format!("Datoteka se tu konča, vendar manjka še {}. Morda je bil kopiran samo del.", expected(*e))
        }
        P::TrailingText => {
            "Za koncem podatkov je še drugo besedilo. Odstranite ga: ena datoteka vsebuje eno samo izmenjavo.".into()
        }
        P::DuplicateField { field } => {
            format!("Polje »{field}« se v istem objektu pojavi dvakrat. Obdržite samo eno.")
        }
        P::NotAnExchange { found: None, newest } => {
            format!("Datoteka ne navaja, da je izmenjava. Kot prvo polje dodajte \"format\": \"{newest}\".")
        }
        P::NotAnExchange { found: Some(found), newest } => format!(
            "Oblika zapisa »{found}« ni oblika zapisa izmenjave. Napišite \"format\": \"{newest}\" ali izberite drugo datoteko."
        ),
        P::NewerFormat { found, newest } => format!(
            "Datoteka je zapisana v obliki »{found}«, ki je novejša od te različice programa; ta pozna oblike do vključno »{newest}«. Posodobite program ali prosite za datoteko v obliki »{newest}«."
        ),
        P::OlderFormat { found, newest } => format!(
            "Datoteka je v prejšnji obliki zapisa »{found}«: prebrana je bila kot »{newest}«. Če jo znova shranite, se posodobi."
        ),
        P::UnknownField { field, nearest } => format!(
            "Polje »{field}« tu ni predvideno: ni prikazano in se ne bi shranilo.{} Popravite ime ali odstranite polje.",
            maybe(nearest.as_deref())
        ),
        P::MissingField { field } => format!("Manjka polje »{field}«, ki je obvezno. Dodajte ga."),
        P::WrongType { expected, found } => {
            format!("Tu mora biti {}, vendar je tu {}.", json_type(*expected), json_type(*found))
        }
        P::UnknownWord { found, allowed } => {
            format!("»{found}« ni med besedami, ki so tu dovoljene. Izberite eno od teh: {}.", list(allowed, "»", "«"))
        }
        P::MalformedId { found } => format!(
            "»{found}« ne more biti identifikator: dovoljenih je od 1 do 64 znakov: črke brez strešic in naglasov, števke, pike, vezaji in podčrtaji."
        ),
        P::MalformedDate { found } => {
            format!("»{found}« ni datum. Napišite leto-mesec-dan, na primer 2019-05-16.")
        }
        P::InvertedPeriod { first, last } => {
            format!("Obdobje se konča ({last}), preden se začne ({first}). Popravite enega od obeh datumov.")
        }
        P::MalformedDuration { found } => {
            format!("»{found}« ni trajanje. Napišite mesece, na primer P12M za dvanajst mesecev.")
        }
        P::MalformedAmount { found } => format!(
            "»{found}« ni znesek. Napišite ga v narekovajih, z decimalno piko in brez ločila tisočic, na primer \"100000.00\"."
        ),
        P::UnknownLanguage { found } => {
            format!("Jezik »{found}« ni med predvidenimi: it, en, fr, de, sl.")
        }
        P::BlankText => "Besedilo je prazno. Napišite ga ali odstranite polje: besedilo, ki ga ni, se izpusti.".into(),
        P::NumberOutOfRange { found } => format!("Število {found} tu ni dovoljeno. Napišite celo število od 0 naprej."),
        P::MalformedUrl { found } => {
            format!("»{found}« ni spletni naslov. Začeti se mora s https:// ali http://.")
        }
        P::MalformedEmail { found } => format!("»{found}« ni naslov elektronske pošte."),
        P::DuplicateId { noun: n, id } => {
            format!("Identifikator »{id}« je že uporabljen za drug element ({}). Spremenite enega od obeh.", noun(*n))
        }
        P::UnknownReference { noun: n, id, nearest } => format!(
            "»{id}« ni identifikator nobenega elementa v datoteki ({}).{} Popravite identifikator ali dodajte element.",
            noun(*n),
            maybe(nearest.as_deref())
        ),
        P::NoLead => "Nobena uprava ni vodilna. Označite eno z vnosom \"role\": \"lead\".".into(),
        P::SeveralLeads { ids } => {
            format!("Vodilna je več kot ena uprava: {}. Pustite samo eno.", list(ids, "»", "«"))
        }
        P::NotSignatory { administration } => format!(
            "Uprava »{administration}« sodeluje, vendar ni med podpisnicami memoranduma o soglasju. Dodajte jo med podpisnice ali jo odstranite iz izmenjave."
        ),
        P::PersonalName => {
            "Datoteka vsebuje ime osebe. Imena se ne objavljajo: odstranite ga pred objavo.".into()
        }
        P::DuplicateDelegation { administration, theme } => format!(
            "Sodelovanje uprave »{administration}« pri tematskem področju »{theme}« je navedeno dvakrat: za vsak par je en sam referent. Združite oba vnosa."
        ),
        P::PhaseOutOfOrder { phase, previous } => format!(
            "Faza »{phase}« se začne pred fazo »{previous}«, ki je pred njo. Popravite datume ali vrstni red faz."
        ),
        P::PhaseNotBegun { phase } => format!(
            "Tu so dejavnosti že izvedene ali v teku, prejšnja faza »{phase}« pa je še v celoti načrtovana. Preverite stanje dejavnosti."
        ),
        P::OutsideExchange { first, last } => format!(
            "Obdobje od {first} do {last} presega trajanje izmenjave. Popravite datume oziroma začetek ali trajanje izmenjave."
        ),
        P::OutsidePhase { phase } => {
            format!("Dejavnost presega obdobje svoje faze »{phase}«. Popravite datume ali fazo.")
        }
        P::RoundOutOfOrder { first_round } => format!(
            "Drugi krog srečanj se začne, preden se konča delavnica »{first_round}« prvega kroga na istem tematskem področju. Popravite datume ali krog."
        ),
        P::NoRound => {
            "Delavnica nima kroga srečanj. Navedite ga z vnosom \"round\": \"first\" (kontekst) ali \"second\" (izboljšave).".into()
        }
        P::RoundWithoutWorkshop => "Krog srečanj imajo samo delavnice. Odstranite \"round\" iz te dejavnosti.".into(),
        P::HostNotInTheme { host, theme } => format!(
            "Uprava gostiteljica »{host}« ne sodeluje pri tematskem področju »{theme}« te delavnice. Popravite upravo gostiteljico ali dodajte njeno sodelovanje pri tematskem področju."
        ),
        P::NotAtLead { host } => format!(
            "Skupna srečanja potekajo pri vodilni upravi, tu pa je uprava gostiteljica »{host}«. Preverite upravo gostiteljico."
        ),
        P::RotationWithoutWorkshop => {
            "Kroženje gostiteljev velja samo za delavnice. Navedite, kdo gosti to dejavnost.".into()
        }
        P::ThemeStillInDesign { theme, activity } => format!(
            "Tematsko področje »{theme}« je še v pripravi, dejavnost »{activity}« pa je že izvedena ali v teku. Popravite stanje tematskega področja ali dejavnosti."
        ),
        P::NoTopics { theme } => format!("Tematsko področje »{theme}« je dejavno, vendar še nima posebnih tem."),
        P::ReferenceSuperseded { successor } => {
            format!("Pravni predpis je bil nadomeščen (novi predpis: »{successor}«): stran to pove ob navedbi.")
        }
        P::SuccessorsInACircle { id } => {
            format!("Predpisi, ki nadomeščajo »{id}«, vodijo nazaj na »{id}«. Odstranite enega od korakov.")
        }
        P::DuplicateSection { section } => {
            format!("Razdelek »{section}« je v opisnem listu naveden dvakrat. Združite obe besedili.")
        }
        P::GivenAndDeferred { section } => format!(
            "Razdelek »{section}« ima besedilo in hkrati navaja, da pride pozneje. Če je besedilo tu, odstranite \"deferred\"."
        ),
        P::EmptySection { section } => {
            format!("Razdelek »{section}« je prazen: prikazan je kot še nerazpoložljiv.")
        }
        P::NoSource => {
            "Datoteka ne navaja, od kod so njeni podatki. Priporočljivo je, da to navedete v polju \"source\": bralci po tem sprašujejo.".into()
        }
        P::NegativeBudget => "Proračun je negativen. Popravite znesek.".into(),
        P::TransferToItself { administration } => format!(
            "Uprava »{administration}« prejme dobro prakso, ki je že njena. Popravite, kdo jo prejme ali kdo jo ponuja."
        ),
        P::StepsOutOfOrder => {
            "Koraki prenosa niso v pravem vrstnem redu: razumeti, prilagoditi, v uporabi, z datumi, ki ne gredo nazaj.".into()
        }
        P::NotTransferable { practice } => format!(
            "Dobra praksa »{practice}« je navedena kot neprenosljiva, vendar ima prenos. Popravite eno ali drugo navedbo."
        ),
    }
}
