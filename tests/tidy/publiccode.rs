//! publiccode.yml keeps the standard for catalogues of public software: its mandatory keys and the values they may have.
//!
//! Source: the publiccode.yml standard, core schema 0.4.

use crate::house::{self, Finding, Verdict};
use yaml_rust2::{Yaml, YamlLoader};

const PATH: &str = "publiccode.yml";

const VERSIONS: &[&str] = &["0.4", "0.4.0"];
const STATUSES: &[&str] = &["concept", "development", "beta", "stable", "obsolete"];
const TYPES: &[&str] = &[
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
];
const MAINTENANCE: &[&str] = &["internal", "contract", "community", "none"];
const KEYS: &[&str] = &[
    "publiccodeYmlVersion",
    "name",
    "applicationSuite",
    "url",
    "landingURL",
    "isBasedOn",
    "softwareVersion",
    "releaseDate",
    "logo",
    "platforms",
    "categories",
    "usedBy",
    "roadmap",
    "developmentStatus",
    "softwareType",
    "intendedAudience",
    "description",
    "legal",
    "maintenance",
    "localisation",
    "dependsOn",
    "IT",
];
const LANGUAGES: &[&str] = &["it", "en", "fr", "de", "sl"];
const SCOPES: &[&str] = &[
    "agriculture",
    "culture",
    "defence",
    "education",
    "emergency-services",
    "employment",
    "energy",
    "environment",
    "finance-and-economic-development",
    "foreign-affairs",
    "government",
    "healthcare",
    "infrastructures",
    "justice",
    "local-authorities",
    "manufacturing",
    "research",
    "science-and-technology",
    "security",
    "society",
    "sport",
    "tourism",
    "transportation",
    "welfare",
];
const CATEGORIES: &[&str] = &[
    "accounting",
    "agile-project-management",
    "applicant-tracking",
    "application-development",
    "appointment-scheduling",
    "backup",
    "billing-and-invoicing",
    "blog",
    "budgeting",
    "business-intelligence",
    "business-process-management",
    "cad",
    "call-center-management",
    "cloud-management",
    "collaboration",
    "communications",
    "compliance-management",
    "contact-management",
    "content-management",
    "crm",
    "customer-service-and-support",
    "data-analytics",
    "data-collection",
    "data-visualization",
    "design",
    "design-system",
    "digital-asset-management",
    "digital-citizenship",
    "document-management",
    "donor-management",
    "e-commerce",
    "e-signature",
    "educational-content",
    "email-management",
    "email-marketing",
    "employee-management",
    "enterprise-project-management",
    "enterprise-social-networking",
    "erp",
    "event-management",
    "facility-management",
    "feedback-and-reviews-management",
    "financial-reporting",
    "fleet-management",
    "fundraising",
    "gamification",
    "geographic-information-systems",
    "grant-management",
    "graphic-design",
    "help-desk",
    "hr",
    "ide",
    "identity-management",
    "instant-messaging",
    "inventory-management",
    "it-asset-management",
    "it-development",
    "it-management",
    "it-security",
    "it-service-management",
    "knowledge-management",
    "learning-management-system",
    "marketing",
    "mind-mapping",
    "mobile-marketing",
    "mobile-payment",
    "network-management",
    "office",
    "online-booking",
    "online-community",
    "payment-gateway",
    "payroll",
    "predictive-analysis",
    "procurement",
    "productivity-suite",
    "project-collaboration",
    "project-management",
    "property-management",
    "real-estate-management",
    "remote-support",
    "resource-management",
    "sales-management",
    "seo",
    "service-desk",
    "social-media-management",
    "survey",
    "talent-management",
    "task-management",
    "taxes-management",
    "test-management",
    "time-management",
    "time-tracking",
    "translation",
    "video-conferencing",
    "video-editing",
    "visitor-management",
    "voip",
    "warehouse-management",
    "web-collaboration",
    "web-conferencing",
    "website-builder",
    "whistleblowing",
    "workflow-management",
];

/// Collects findings, each about a key.
struct Reader<'a> {
    root: &'a Yaml,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn complain(&mut self, key: &str, what: impl std::fmt::Display, remedy: impl Into<String>) {
        self.findings.push(Finding::about(PATH, format!("{key}: {what}"), remedy));
    }

    fn at(&self, key: &str) -> Yaml {
        key.split('/').fold(self.root.clone(), |yaml, part| yaml[part].clone())
    }

    /// A mandatory text.
    fn text(&mut self, key: &str) -> Option<String> {
        let found = self.at(key).as_str().map(str::trim).filter(|text| !text.is_empty()).map(Into::into);
        if found.is_none() {
            self.complain(key, "missing, or no text", "the standard wants it: add it");
        }
        found
    }

    fn one_of(&mut self, key: &str, allowed: &[&str]) {
        if let Some(text) = self.text(key)
            && !allowed.contains(&text.as_str())
        {
            self.complain(
                key,
                format!("`{text}` is not in the standard"),
                format!("one of: {}", allowed.join(", ")),
            );
        }
    }

    /// A list of texts; empty where it is missing, and a finding when it is mandatory.
    fn list(&mut self, key: &str, mandatory: bool) -> Vec<String> {
        let yaml = self.at(key);
        let found: Vec<String> =
            yaml.as_vec().into_iter().flatten().filter_map(|item| item.as_str().map(Into::into)).collect();
        if found.is_empty() && (mandatory || !yaml.is_badvalue()) {
            self.complain(key, "missing, or no list of texts", "the standard wants a list that is not empty");
        }
        found
    }

    fn list_of(&mut self, key: &str, allowed: &[&str], mandatory: bool) {
        for word in self.list(key, mandatory) {
            if !allowed.contains(&word.as_str()) {
                self.complain(
                    key,
                    format!("`{word}` is not in the standard"),
                    "take a word of the standard's list",
                );
            }
        }
    }

    fn address(&mut self, key: &str, mandatory: bool) {
        if !mandatory && self.at(key).is_badvalue() {
            return;
        }
        if let Some(text) = self.text(key)
            && !["https://", "http://"]
                .iter()
                .any(|scheme| text.starts_with(scheme) && text.len() > scheme.len())
        {
            self.complain(key, format!("`{text}` is no address"), "write it with https://");
        }
    }

    fn date(&mut self, key: &str) {
        if !self.at(key).is_badvalue()
            && let Some(text) = self.text(key)
            && !house::is_date(&text)
        {
            self.complain(key, format!("`{text}` is no day"), "write \"YYYY-MM-DD\", in quotes");
        }
    }

    fn top(&mut self) {
        for key in self.root.as_hash().into_iter().flatten().filter_map(|(key, _)| key.as_str()) {
            if !KEYS.contains(&key) {
                self.findings.push(Finding::about(
                    PATH,
                    format!("{key}: not a key of the standard"),
                    "mend its spelling",
                ));
            }
        }
        self.one_of("publiccodeYmlVersion", VERSIONS);
        self.text("name");
        self.address("url", true);
        self.address("landingURL", false);
        self.date("releaseDate");
        self.list("platforms", true);
        self.list_of("categories", CATEGORIES, true);
        self.one_of("developmentStatus", STATUSES);
        self.one_of("softwareType", TYPES);
        self.list_of("intendedAudience/scope", SCOPES, false);
        for country in self.list("intendedAudience/countries", false) {
            if country.len() != 2 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
                self.complain(
                    "intendedAudience/countries",
                    format!("`{country}`"),
                    "two capitals, ISO 3166-1",
                );
            }
        }
    }

    fn descriptions(&mut self, exists: impl Fn(&str) -> bool) {
        let described = self.at("description");
        for language in ["it", "en"] {
            if described[language].is_badvalue() {
                self.complain(
                    &format!("description/{language}"),
                    "missing",
                    "describe the software in this language",
                );
            }
        }
        for (language, _) in described.as_hash().into_iter().flatten() {
            let key = |part: &str| format!("description/{}/{part}", language.as_str().unwrap_or("?"));
            self.length(&key("shortDescription"), 1, 150);
            self.length(&key("longDescription"), 150, 10_000);
            self.list(&key("features"), true);
            for picture in self.list(&key("screenshots"), false) {
                if !exists(&picture) {
                    self.complain(
                        &key("screenshots"),
                        format!("{picture} does not exist"),
                        "name a PNG or JPG of the house",
                    );
                }
            }
        }
    }

    fn length(&mut self, key: &str, least: usize, most: usize) {
        if let Some(text) = self.text(key) {
            let length = text.chars().count();
            if !(least..=most).contains(&length) {
                self.complain(key, format!("{length} characters"), format!("between {least} and {most}"));
            }
        }
    }

    fn people(&mut self) {
        self.one_of("maintenance/type", MAINTENANCE);
        let kind = self.at("maintenance/type");
        let wanted = match kind.as_str() {
            Some("contract") => Some(("maintenance/contractors", &["name", "until"][..])),
            Some("internal" | "community") => Some(("maintenance/contacts", &["name"][..])),
            _ => None,
        };
        let Some((key, parts)) = wanted else { return };
        let people = self.at(key).into_vec().unwrap_or_default();
        if people.is_empty() {
            self.complain(key, "missing", "the standard wants somebody to turn to");
        }
        for person in &people {
            for part in parts {
                let value = person[*part].as_str().unwrap_or_default();
                if value.is_empty() || (*part == "until" && !house::is_date(value)) {
                    self.complain(
                        key,
                        format!("{part} is missing or unclear"),
                        "add it (days as \"YYYY-MM-DD\")",
                    );
                }
            }
        }
    }

    fn languages(&mut self) {
        if self.at("localisation/localisationReady").as_bool().is_none() {
            self.complain("localisation/localisationReady", "missing", "true or false");
        }
        let available = self.list("localisation/availableLanguages", true);
        if !LANGUAGES.iter().all(|language| available.iter().any(|found| found == language)) {
            let remedy = format!("the interface speaks {}", LANGUAGES.join(", "));
            self.complain("localisation/availableLanguages", "not all", remedy);
        }
    }
}

/// Findings about publiccode.yml; `exists` says whether there is such a file.
fn check(text: &str, exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    let documents = match YamlLoader::load_from_str(text) {
        Ok(documents) => documents,
        Err(error) => return vec![Finding::about(PATH, error.to_string(), "mend the YAML")],
    };
    let root = documents.first().cloned().unwrap_or(Yaml::BadValue);
    let mut reader = Reader { root: &root, findings: Vec::new() };
    reader.top();
    reader.descriptions(exists);
    reader.one_of("legal/license", &["EUPL-1.2"]);
    reader.people();
    reader.languages();
    if !reader.at("IT").is_badvalue() {
        reader.one_of("IT/countryExtensionVersion", &["1.0"]);
    }
    reader.findings
}

#[test]
fn the_catalogue_entry_keeps_the_standard() -> Verdict {
    house::verdict(check(&house::read(PATH).unwrap_or_default(), house::exists))
}

#[test]
fn offences_are_found() {
    let long = "parole ".repeat(30);
    let description =
        format!("    shortDescription: Breve\n    longDescription: {long}\n    features: [uno]\n");
    let sound = format!(
        "publiccodeYmlVersion: \"0.4\"\nname: A\nurl: https://example.org/a.git\nplatforms: [web]\n\
         categories: [collaboration]\ndevelopmentStatus: beta\nsoftwareType: addon\n\
         description:\n  it:\n{description}  en:\n{description}legal:\n  license: EUPL-1.2\n\
         maintenance:\n  type: internal\n  contacts:\n    - name: Anna\n\
         localisation:\n  localisationReady: true\n  availableLanguages: [it, en, fr, de, sl]\n"
    );
    assert_eq!(check(&sound, |_| true), []);
    for (from, to) in [
        ("\"0.4\"", "\"9\""),
        ("name: A\n", ""),
        ("https://example.org/a.git", "scambio"),
        ("platforms: [web]", "platforms: web"),
        ("[collaboration]", "[friendship]"),
        ("developmentStatus: beta", "developmentStatus: nearly"),
        ("softwareType: addon", "softwareType: standalone"),
        ("softwareType: addon", "softwareType: addon\nreleaseDate: 23/11/2026"),
        ("softwareType: addon", "softwareType: addon\nintendedAudience:\n  countries: [it]"),
        ("softwareType: addon", "softwareTipe: x\nsoftwareType: addon"),
        ("license: EUPL-1.2", "license: mine"),
        ("- name: Anna", "- email: a@example.org"),
        ("type: internal", "type: contract"),
        ("localisationReady: true", "localisationReady: maybe"),
        ("de, sl]", "de]"),
    ] {
        assert_eq!(check(&sound.replace(from, to), |_| true).len(), 1, "{from} → {to}");
    }
    for (from, to) in
        [("Breve", long.as_str()), (long.as_str(), "Troppo breve"), ("features: [uno]", "features: []")]
    {
        assert_eq!(check(&sound.replace(from, to), |_| true).len(), 2, "{from} → {to}, in both languages");
    }
    let pictured = sound.replacen("    features", "    screenshots: [a.png]\n    features", 1);
    assert_eq!(check(&pictured, |_| false).len(), 1);
    assert!(check("a: [", |_| true).len() == 1 && check("", |_| true).len() > 5);
}
