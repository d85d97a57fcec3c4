//! French.

use super::{list, megabytes};
use crate::diag::place::Position;
use crate::diag::problem::{Expected, JsonType, Noun, Problem};

pub(super) fn position(at: Position) -> String {
    format!("ligne {}, colonne {}", at.line, at.column)
}

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Administration => "administration",
        Noun::Agreement => "accord",
        Noun::Theme => "thématique ou sous-thématique",
        Noun::Concept => "terme du vocabulaire",
        Noun::LegalReference => "référence normative",
        Noun::Phase => "phase",
        Noun::Activity => "activité",
        Noun::Finding => "constat",
        Noun::Practice => "bonne pratique",
        Noun::Transfer => "transfert",
        Noun::ProjectWork => "travail de projet",
        Noun::Output => "réalisation",
        Noun::Analysis => "analyse comparative",
        Noun::Section => "section",
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Value => "une valeur",
        Expected::FieldName => "un nom de champ entre guillemets doubles droits",
        Expected::Colon => "un deux-points après le nom du champ",
        Expected::CommaOrBrace => "une virgule ou « } »",
        Expected::CommaOrBracket => "une virgule ou « ] »",
        Expected::Quote => "le guillemet double droit qui ferme le texte",
        Expected::Escape => "l’un des caractères admis après « \\ » (\" \\ / b f n r t u)",
        Expected::Digit => "un chiffre",
        Expected::NoControl => "un texte sans sauts de ligne ni tabulations (qui s’écrivent \\n et \\t)",
    }
}

fn json_type(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "null",
        JsonType::Boolean => "true ou false",
        JsonType::Number => "un nombre",
        JsonType::WholeNumber => "un nombre entier",
        JsonType::String => "un texte entre guillemets",
        JsonType::List => "une liste [ … ]",
        JsonType::Object => "un objet { … }",
        JsonType::Text => "un texte, ou un objet avec un texte par langue",
    }
}

fn maybe(nearest: Option<&str>) -> String {
    nearest.map(|word| format!(" Il s’agit peut-être de « {word} ».")).unwrap_or_default()
}

pub(super) fn message(problem: &Problem) -> String {
    use Problem as P;
    match problem {
        P::NotUtf8 => "Le fichier n’est pas du texte UTF-8. Enregistrez-le de nouveau en choisissant l’encodage UTF-8.".into(),
        P::TooLarge { bytes, limit } => format!(
            "Le fichier est trop volumineux : {} Mo ; la limite est de {} Mo. Vérifiez qu’il s’agit du bon fichier.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        P::TooDeep { limit } => format!(
            "L’imbrication des objets et des listes dépasse la limite (niveaux : {limit}) : ce n’est pas un fichier d’échange. Vérifiez qu’il s’agit du bon fichier."
        ),
        P::JsonSyntax { found: Some(found), expected: e } => {
            format!("Il faut ici {}, mais on trouve « {found} ». Corrigez cet endroit du fichier.", expected(*e))
        }
        P::JsonSyntax { found: None, expected: e } => {
            format!("Le fichier se termine ici, mais il faut encore {}. Peut-être n’a-t-il été copié qu’en partie.", expected(*e))
        }
        P::TrailingText => {
            "Il y a encore du texte après la fin des données. Retirez-le : un fichier contient un seul échange.".into()
        }
        P::DuplicateField { field } => {
            format!("Le champ « {field} » figure deux fois dans le même objet. N’en gardez qu’un.")
        }
        P::NotAnExchange { found: None, newest } => {
            format!("Le fichier n’indique pas qu’il est un échange. Ajoutez \"format\": \"{newest}\" comme premier champ.")
        }
        P::NotAnExchange { found: Some(found), newest } => format!(
            "Le format « {found} » n’est pas celui d’un échange. Écrivez \"format\": \"{newest}\", ou choisissez un autre fichier."
        ),
        P::NewerFormat { found, newest } => format!(
            "Le fichier est écrit au format « {found} », plus récent que cette version du programme, qui va jusqu’à « {newest} ». Mettez le programme à jour, ou demandez le fichier au format « {newest} »."
        ),
        P::OlderFormat { found, newest } => format!(
            "Le fichier est au format antérieur « {found} » : il a été lu comme « {newest} ». L’enregistrer de nouveau suffit à le mettre à jour."
        ),
        P::UnknownField { field, nearest } => format!(
            "Le champ « {field} » n’est pas prévu ici : il n’est pas affiché et ne serait pas enregistré.{} Corrigez son nom ou retirez le champ.",
            maybe(nearest.as_deref())
        ),
        P::MissingField { field } => format!("Il manque le champ « {field} », qui est obligatoire. Ajoutez-le."),
        P::WrongType { expected, found } => {
            format!("Il faut ici {}, mais on trouve {}.", json_type(*expected), json_type(*found))
        }
        P::UnknownWord { found, allowed } => {
            format!("« {found} » ne fait pas partie des mots admis ici. Choisissez parmi les suivants : {}.", list(allowed, "« ", " »"))
        }
        P::MalformedId { found } => format!(
            "« {found} » ne peut pas être un identifiant : il faut de 1 à 64 caractères parmi les lettres sans accent, les chiffres, le point, le trait d’union et le tiret bas."
        ),
        P::MalformedDate { found } => {
            format!("« {found} » n’est pas une date. Écrivez année-mois-jour, par exemple 2019-05-16.")
        }
        P::InvertedPeriod { first, last } => {
            format!("La période se termine ({last}) avant de commencer ({first}). Corrigez l’une des deux dates.")
        }
        P::MalformedDuration { found } => {
            format!("« {found} » n’est pas une durée. Écrivez les mois, par exemple P12M pour douze mois.")
        }
        P::MalformedAmount { found } => format!(
            "« {found} » n’est pas un montant. Écrivez-le entre guillemets droits, avec un point décimal et sans séparateur de milliers, par exemple \"100000.00\"."
        ),
        P::UnknownLanguage { found } => {
            format!("La langue « {found} » ne fait pas partie de celles qui sont prévues : it, en, fr, de, sl.")
        }
        P::BlankText => "Le texte est vide. Écrivez-le, ou retirez le champ : un texte absent ne s’écrit pas.".into(),
        P::NumberOutOfRange { found } => format!("Le nombre {found} n’est pas admis ici. Écrivez un nombre entier, à partir de 0."),
        P::MalformedUrl { found } => {
            format!("« {found} » n’est pas une adresse web. Elle doit commencer par https:// ou http://.")
        }
        P::MalformedEmail { found } => format!("« {found} » n’est pas une adresse électronique."),
        P::DuplicateId { noun: n, id } => {
            format!("L’identifiant « {id} » est déjà utilisé pour un autre élément ({}). Changez l’un des deux.", noun(*n))
        }
        P::UnknownReference { noun: n, id, nearest } => format!(
            "« {id} » n’est l’identifiant d’aucun élément du fichier ({}).{} Corrigez l’identifiant ou ajoutez l’élément.",
            noun(*n),
            maybe(nearest.as_deref())
        ),
        P::NoLead => "Aucune administration n’est chef de file. Désignez-en une avec \"role\": \"lead\".".into(),
        P::SeveralLeads { ids } => {
            format!("Plus d’une administration est chef de file : {}. N’en laissez qu’une.", list(ids, "« ", " »"))
        }
        P::NotSignatory { administration } => format!(
            "L’administration « {administration} » participe, mais ne figure pas parmi les signataires du protocole d’accord. Ajoutez-la aux signataires ou retirez-la de l’échange."
        ),
        P::PersonalName => {
            "Le fichier contient le nom d’une personne. Les noms ne sont pas publiés : retirez-le avant la publication.".into()
        }
        P::DuplicateDelegation { administration, theme } => format!(
            "L’adhésion de « {administration} » à la thématique « {theme} » figure deux fois : il n’y a qu’un référent par couple. Fusionnez les deux entrées."
        ),
        P::PhaseOutOfOrder { phase, previous } => format!(
            "La phase « {phase} » commence avant la phase « {previous} », qui la précède. Corrigez les dates ou l’ordre des phases."
        ),
        P::PhaseNotBegun { phase } => format!(
            "Des activités sont ici réalisées ou en cours, alors que la phase précédente « {phase} » est encore entièrement prévue. Vérifiez l’état des activités."
        ),
        P::OutsideExchange { first, last } => format!(
            "La période du {first} au {last} sort de la durée de l’échange. Corrigez les dates, ou bien le début ou la durée de l’échange."
        ),
        P::OutsidePhase { phase } => {
            format!("L’activité sort de la période de sa phase, « {phase} ». Corrigez les dates ou la phase.")
        }
        P::RoundOutOfOrder { first_round } => format!(
            "La seconde série de sessions commence avant la fin de l’atelier « {first_round} » de la première série sur la même thématique. Corrigez les dates ou la série."
        ),
        P::NoRound => {
            "L’atelier n’a pas de série de sessions. Indiquez-la avec \"round\": \"first\" (contexte) ou \"second\" (amélioration).".into()
        }
        P::RoundWithoutWorkshop => "Seuls les ateliers ont une série de sessions. Retirez \"round\" de cette activité.".into(),
        P::HostNotInTheme { host, theme } => format!(
            "L’administration hôte « {host} » ne participe pas à la thématique « {theme} » de l’atelier. Corrigez l’administration hôte, ou ajoutez son adhésion à la thématique."
        ),
        P::NotAtLead { host } => format!(
            "Les sessions communes se tiennent chez le chef de file, mais l’administration hôte est ici « {host} ». Vérifiez l’administration hôte."
        ),
        P::RotationWithoutWorkshop => {
            "Seuls les ateliers suivent la rotation des hôtes. Indiquez qui accueille cette activité.".into()
        }
        P::ThemeStillInDesign { theme, activity } => format!(
            "La thématique « {theme} » est encore en cours de conception, mais l’activité « {activity} » est réalisée ou en cours. Corrigez l’état de la thématique ou de l’activité."
        ),
        P::NoTopics { theme } => format!("La thématique « {theme} » est active mais n’a pas encore de sujets spécifiques."),
        P::ReferenceSuperseded { successor } => {
            format!("La référence a été remplacée par « {successor} » : la page le signale à côté de la citation.")
        }
        P::SuccessorsInACircle { id } => {
            format!("Les références qui remplacent « {id} » ramènent à « {id} ». Retirez l’une des étapes.")
        }
        P::DuplicateSection { section } => {
            format!("La section « {section} » figure deux fois dans la fiche. Fusionnez les deux textes.")
        }
        P::GivenAndDeferred { section } => format!(
            "La section « {section} » a un texte et indique en même temps qu’elle est reportée. Retirez \"deferred\" si le texte est là."
        ),
        P::EmptySection { section } => {
            format!("La section « {section} » est vide : elle est affichée comme pas encore disponible.")
        }
        P::NoSource => {
            "Le fichier n’indique pas d’où viennent ses données. Il est utile de le préciser avec \"source\" : les lecteurs le demandent.".into()
        }
        P::NegativeBudget => "Le budget est négatif. Corrigez le montant.".into(),
        P::TransferToItself { administration } => format!(
            "« {administration} » reçoit une bonne pratique qui est déjà la sienne. Corrigez l’administration qui la reçoit ou celle qui l’offre."
        ),
        P::StepsOutOfOrder => {
            "Les étapes du transfert ne sont pas dans l’ordre : comprendre, adapter, en usage, avec des dates qui ne reviennent pas en arrière.".into()
        }
        P::NotTransferable { practice } => format!(
            "La bonne pratique « {practice} » est indiquée comme non transférable, mais elle a un transfert. Corrigez l’une ou l’autre indication."
        ),
    }
}
