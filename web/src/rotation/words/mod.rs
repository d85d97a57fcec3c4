//! Everything that the rotation says. One value per language: a missing translation does not compile.

mod de;
mod en;
mod fr;
mod it;
mod sl;

use scambio_core::text::Lang;

use crate::i18n::Counted;

/// The words of a language.
pub(super) const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::It => &it::WORDS,
        Lang::En => &en::WORDS,
        Lang::Fr => &fr::WORDS,
        Lang::De => &de::WORDS,
        Lang::Sl => &sl::WORDS,
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $ty:ty,)+) => {
        /// The words of one language; lists follow the order of their enum.
        #[derive(Debug)]
        pub(super) struct Words {
            $($(#[$doc])* pub(super) $name: $ty,)+
        }

        #[cfg(test)]
        impl Words {
            /// Every line, with the name of its field.
            fn lines(&self) -> Vec<(&'static str, &'static str)> {
                use tests::Lines;
                let mut all = Vec::new();
                $(all.extend(Lines::lines(&self.$name).into_iter().map(|line| (stringify!($name), line)));)+
                all
            }
        }
    };
}

words! {
    title: &'static str,
    lead: &'static str,
    /// The mark of what was computed here, and what it means.
    simulated: &'static str,
    simulated_note: &'static str,
    no_plan: &'static str,
    no_plan_note: &'static str,
    simulate: &'static str,
    missing_note: &'static str,
    /// Start, end, lead, tracks, the seat of {0}.
    missing: [&'static str; 5],
    /// The first plan; a copy and a repaired one with their number {0}.
    scenario_first: &'static str,
    scenario_copy: &'static str,
    scenario_repaired: &'static str,
    sessions: Counted,
    /// {0}: how many; {1}, {2}: days.
    from_to: &'static str,
    all_kept: &'static str,
    broken: Counted,
    /// {0}: name, {1}: sessions, {2}: kilometres.
    own_hosts: &'static str,
    plan: &'static str,
    look: &'static str,
    looks: [&'static str; 5],
    filters: &'static str,
    scenario: &'static str,
    track: &'static str,
    tracks: &'static str,
    all_tracks: &'static str,
    administration: &'static str,
    all_hosts: &'static str,
    export: &'static str,
    /// Calendar, workbook, CSV, problem, plan, print.
    exports: [&'static str; 6],
    /// {0}: name.
    own_calendar: &'static str,
    /// Name of files, without what follows the point.
    file: &'static str,
    host: &'static str,
    /// {0}: number.
    round: &'static str,
    /// Workshop, lab, kick-off, closing event, plenary.
    session_kinds: [&'static str; 5],
    short_kinds: [&'static str; 5],
    plenaries: &'static str,
    facilitators: &'static str,
    weekdays: [&'static str; 7],
    break_day: &'static str,
    closures: &'static str,
    no_day: &'static str,
    nothing_seen: &'static str,
    pinned: &'static str,
    why: &'static str,
    month_before: &'static str,
    month_after: &'static str,
    drag_hint: &'static str,
    /// {0}: day, {1}: difference of cost, {2}: of broken rules.
    consequences: &'static str,
    /// Kind, days, host, people.
    facts: [&'static str; 4],
    close: &'static str,
    pin: &'static str,
    /// {0}: cost.
    costs: &'static str,
    nothing_costs: &'static str,
    other_days: &'static str,
    other_days_note: &'static str,
    no_other_days: &'static str,
    /// {0}: difference of cost, {1}: of broken rules.
    changes: &'static str,
    take: &'static str,
    hard: [&'static str; 11],
    soft: [&'static str; 10],
    /// {0}: how much.
    units: [&'static str; 10],
    times: &'static str,
    cost: &'static str,
    /// {0}: the sum.
    cost_note: &'static str,
    costs_nothing: &'static str,
    where_from: &'static str,
    more: Counted,
    burden: &'static str,
    burden_note: &'static str,
    burden_heads: [&'static str; 5],
    ask_why: &'static str,
    no_why: &'static str,
    probable: &'static str,
    would_give: &'static str,
    relax: &'static str,
    /// Feasible, open, another conflict.
    outcomes: [&'static str; 3],
    changed: &'static str,
    happened: &'static str,
    happened_note: &'static str,
    /// {0}: identifier, {1}: day.
    left_out: &'static str,
    /// {0}: moved, {1}: of how many, {2}: stay.
    change_sum: &'static str,
    /// How many are left out.
    dropped: Counted,
    change_list: &'static str,
    event: &'static str,
    /// Stop, closure, a host is absent, a host withdraws.
    events: [&'static str; 4],
    first_day: &'static str,
    last_day: &'static str,
    from_when: &'static str,
    replan: &'static str,
    form_hint: &'static str,
    search: &'static str,
    solve: &'static str,
    stop: &'static str,
    effort: &'static str,
    efforts: [&'static str; 3],
    seed: &'static str,
    undo: &'static str,
    copy: &'static str,
    remove: &'static str,
    keep: &'static str,
    /// {0}: cost.
    best: &'static str,
    /// {0}: cost, {1}: broken rules.
    best_broken: &'static str,
    /// {0}, {1}: cost before and after.
    better: &'static str,
    no_better: &'static str,
    not_proved: &'static str,
    /// How little any plan can cost {0}, and how much less that is {1}; how to read it; that there is no less.
    bound: &'static str,
    bound_note: &'static str,
    proved: &'static str,
    bounding: &'static str,
    /// What a term costs in any plan {0}.
    at_least: &'static str,
    /// {0}: moves.
    tried: &'static str,
    assumptions: &'static str,
    assumptions_note: &'static str,
    assumptions_list: &'static str,
    /// {0}, {1}: days.
    period: &'static str,
    /// {0}: people.
    people_sum: &'static str,
    numbers: [&'static str; 11],
    when: &'static str,
    rules: &'static str,
    goals: &'static str,
    matters: [&'static str; 3],
    everybody: &'static str,
    whose: &'static str,
    closures_note: &'static str,
    close_days: &'static str,
    reopen: &'static str,
    people: &'static str,
    people_note: &'static str,
    /// {0}: administration, {1}: track.
    people_of: &'static str,
    tables: &'static str,
    tables_note: &'static str,
    table_size: &'static str,
    table_rounds: &'static str,
    seat: &'static str,
    /// {0}: number.
    table: &'static str,
    table_round: &'static str,
    /// {0}: meet again, {1}: of one administration, {2}: administrations that never meet.
    table_score: &'static str,
    cards: &'static str,
    card: &'static str,
    print_cards: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) trait Lines {
        fn lines(&self) -> Vec<&'static str>;
    }

    impl Lines for &'static str {
        fn lines(&self) -> Vec<&'static str> {
            vec![self]
        }
    }

    impl<const N: usize> Lines for [&'static str; N] {
        fn lines(&self) -> Vec<&'static str> {
            self.to_vec()
        }
    }

    fn placeholders(line: &str) -> Vec<&str> {
        let mut found: Vec<_> = line.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_says_everything_with_the_same_placeholders() {
        let italian = words(Lang::It).lines();
        for lang in Lang::ALL {
            for ((name, line), (_, original)) in words(lang).lines().into_iter().zip(&italian) {
                assert!(!line.trim().is_empty(), "{lang}: {name}");
                assert_eq!(placeholders(line), placeholders(original), "{lang}: {name}: {line}");
                assert!(!line.contains('\'') && !line.contains("..."), "{lang}: {name}: {line}");
            }
        }
    }
}
