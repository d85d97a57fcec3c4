//! `exchange/0`: the transcription of the catalogue's record, with Italian keys.
//!
//! It has the box "in brief", administrations, themes, activities and the sections of the record; no phases, agreements,
//! vocabulary or legal references. Nothing is made up for what it does not say.

mod activities;
mod record;

use super::super::NEWEST;
use super::super::json::{Node, Value};
use super::rewrite::{Rewrite, items_of, list, object, text, text_of, word};

const ROLES: &[(&str, &str)] = &[("capofila", "lead"), ("partecipante", "participant")];
const STATUSES: &[(&str, &str)] = &[("attiva", "active"), ("in_progettazione", "in-design")];
const FUNDS: &[(&str, &str)] = &[("FSE", "ESF"), ("FESR", "ERDF"), ("FEASR", "EAFRD")];
const STAFF: &[(&str, &str)] =
    &[("personale interno all'ente", "internal"), ("personale esterno (consulenti)", "external")];

/// Is it one, though it does not say so? The first files of this kind had no `format`.
pub(super) fn is_recognised(root: &Node<'_>) -> bool {
    root.field("esperienza_in_breve").is_some()
}

/// The same in `exchange/1`.
pub(super) fn migrate(root: Node<'_>) -> Node<'_> {
    object(root, |exchange| {
        let mut brief =
            exchange.take_object("esperienza_in_breve").unwrap_or_else(|| Rewrite::at(exchange.offset()));
        heading(exchange);
        exchange.rename("destinatari", "targetGroup");
        exchange.put("start", brief.take("data_avvio"));
        exchange.put("duration", brief.take("durata"));
        let funding = funding(&mut brief);
        exchange.put_object("funding", funding);
        let all = administrations(exchange);
        working_group(exchange);
        themes(exchange);
        if let Some(signing) = activities::rewrite(exchange) {
            activities::memorandum(exchange, signing, all);
        }
        record::rewrite(exchange, &mut brief);
        exchange.keep_rest_of(brief);
    })
}

/// What the exchange is called, and where its facts come from.
fn heading(exchange: &mut Rewrite<'_>) {
    let at = exchange.offset();
    exchange.take("format");
    exchange.put("format", Some(text(at, NEWEST)));
    let title = exchange.take("titolo");
    let name = title.as_ref().and_then(text_of).map(str::to_owned);
    let place = title.as_ref().map_or(at, |title| title.offset);
    let id = exchange.take("id");
    exchange.put("id", id.or_else(|| Some(text(place, slug(name.as_deref().unwrap_or_default())))));
    exchange.put("title", title);
    if let Some(name) = name {
        let mut source = Rewrite::at(place);
        source.put("title", Some(text(place, format!("Scheda «{name}»"))));
        source.put("date", exchange.copy("pubblicata_il"));
        source.put("note", exchange.take("_note"));
        exchange.put_object("source", source);
    }
}

/// The title as an identifier: "Scambio PA" is `scambio-pa`.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        let plain = match c {
            'à' | 'á' | 'À' | 'Á' => 'a',
            'è' | 'é' | 'È' | 'É' => 'e',
            'ì' | 'í' | 'Ì' | 'Í' => 'i',
            'ò' | 'ó' | 'Ò' | 'Ó' => 'o',
            'ù' | 'ú' | 'Ù' | 'Ú' => 'u',
            c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
            _ if slug.is_empty() || slug.ends_with('-') => continue,
            _ => '-',
        };
        slug.push(plain);
    }
    slug.truncate(crate::id::MAX_LEN);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "exchange".into() } else { slug.into() }
}

fn funding<'t>(brief: &mut Rewrite<'t>) -> Rewrite<'t> {
    let mut funding = Rewrite::at(brief.offset());
    funding.put("fund", brief.take("fonte_finanziamento").map(|fund| word(fund, FUNDS)));
    let mut programme = brief.take_object("programma").unwrap_or_else(|| Rewrite::at(brief.offset()));
    programme.rename("nome", "name");
    programme.rename("cci_derivato", "cci");
    programme.put("thematicObjective", brief.take("obiettivo_tematico"));
    programme.put("expectedResult", brief.take("risultato_atteso"));
    let action = brief.take("azione").map(|action| {
        object(action, |action| {
            action.rename("codice", "code");
            action.rename("testo", "title");
        })
    });
    programme.put("action", action);
    funding.put_object("programme", programme);
    let budget = brief.take("budget_programmato").map(|budget| {
        object(budget, |budget| {
            budget.rename("valore", "amount");
            budget.rename("valuta", "currency");
        })
    });
    funding.put("budget", budget);
    funding
}

/// Rewrites the administrations; the answer is their identifiers.
fn administrations<'t>(exchange: &mut Rewrite<'t>) -> Vec<Node<'t>> {
    let roles = exchange.take("ruoli_per_amministrazione");
    let roles = roles.as_ref().map_or(&[][..], items_of);
    let coordinators =
        roles.iter().find(|role| text_of(role).is_some_and(|it| it.starts_with("coordinatore")));
    let coordinators = coordinators.map(|role| role.offset);
    let mut ids = Vec::new();
    let rewritten = exchange.take("amministrazioni").map(|all| {
        list(all, |administration| {
            object(administration, |it| {
                let id = it.take("ipa");
                ids.extend(id.clone());
                it.put("id", id);
                it.rename("nome_nel_testo", "name");
                let role = it.take("ruolo").map(|role| word(role, ROLES));
                it.put("role", role);
                if let Some(at) = coordinators {
                    let mut coordinator = Rewrite::at(at);
                    coordinator.put("appointed", Some(Node { offset: at, value: Value::Boolean(true) }));
                    it.put_object("coordinator", coordinator);
                }
            })
        })
    });
    exchange.put("administrations", rewritten);
    ids
}

fn working_group(exchange: &mut Rewrite<'_>) {
    if let Some(staff) = exchange.take("gruppo_di_lavoro") {
        let mut group = Rewrite::at(staff.offset);
        group.put("composition", Some(list(staff, |kind| word(kind, STAFF))));
        exchange.put_list("workingGroups", vec![group.finish()]);
    }
}

fn themes(exchange: &mut Rewrite<'_>) {
    let mut outputs = Vec::new();
    let themes = exchange.take("tematiche").map(|all| {
        list(all, |theme| {
            object(theme, |theme| {
                let id = theme.take("id");
                if let Some(output) = theme.take("output") {
                    outputs.push(planned_output(outputs.len(), output, id.clone()));
                }
                theme.put("id", id);
                theme.rename("nome", "name");
                let status = theme.take("stato").map(|status| word(status, STATUSES));
                theme.put("status", status);
                let parts = theme.take("sotto_tematiche").map(|all| list(all, sub_theme));
                theme.put("subThemes", parts);
                let topics = theme.take("argomenti").map(|all| list(all, topic));
                theme.put("topics", topics);
            })
        })
    });
    exchange.put("themes", themes);
    exchange.put_list("outputs", outputs);
}

/// The output of a theme: what the path of exchange is to end with.
fn planned_output<'t>(before: usize, title: Node<'t>, theme: Option<Node<'t>>) -> Node<'t> {
    let at = title.offset;
    let mut output = Rewrite::at(at);
    output.put("id", Some(text(at, format!("output-{}", before + 1))));
    output.put("title", Some(title));
    output.put("state", Some(text(at, "planned")));
    output.put("theme", theme);
    output.finish()
}

fn sub_theme(part: Node<'_>) -> Node<'_> {
    object(part, |part| {
        let id = part.take("id");
        part.put("id", id);
        part.rename("nome", "name");
        if let Some(topic) = part.take("oggetto") {
            part.put_list("topics", vec![with_text(topic)]);
        }
    })
}

fn topic(topic: Node<'_>) -> Node<'_> {
    object(topic, |topic| {
        topic.take("n"); // its place in the list
        topic.rename("testo", "text");
        let points = topic.take("sotto_elementi").map(|all| list(all, with_text));
        topic.put("points", points);
    })
}

/// An object whose `text` it is.
fn with_text(words: Node<'_>) -> Node<'_> {
    let mut object = Rewrite::at(words.offset);
    object.put("text", Some(words));
    object.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_as_identifiers() {
        for (title, id) in [
            ("Scambio PA", "scambio-pa"),
            ("  «Città» & Comuni, 2ª ed. ", "citta-comuni-2-ed"),
            ("", "exchange"),
            ("Обмен", "exchange"),
        ] {
            assert_eq!(slug(title), id);
        }
        assert!(crate::id::ExchangeId::new(&slug(&"a b".repeat(100))).is_ok());
    }
}
