//! The words of one language: a line of text each, with placeholders in braces.

macro_rules! words {
    ($($(#[doc = $doc:literal])* $word:ident,)+) => {
        /// The words of one language; one that is missing does not compile.
        pub(super) struct Words {
            /// January to December, as in a date.
            pub(super) months: [&'static str; 12],
            /// Monday to Sunday.
            pub(super) weekdays: [&'static str; 7],
            $($(#[doc = $doc])* pub(super) $word: &'static str,)+
        }

        #[cfg(test)]
        impl Words {
            /// Name and line of each.
            pub(super) fn lines(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($word), self.$word)),+]
            }
        }
    };
}

words! {
    /// A date: `{day} {month} {year}`.
    date,
    /// Days that follow each other: `{first} {last}`.
    period,
    /// Quotes around a name: `{name}`.
    name,
    /// A conflict: `{what} {requirements}`.
    conflict,
    /// One that is not proved: `{requirements}`.
    suspicion,
    /// One that is not proved, and where nothing could be left out.
    no_plan,
    no_day,
    no_pair,
    no_hosts,
    too_little_staff,
    too_little_host,
    too_few_days,
    no_track,
    no_chain,
    begin,
    end,
    weekend,
    closure,
    unavailable,
    pin,
    earliest,
    latest,
    forbidden,
    candidates,
    order,
    people,
    near_buffer,
    far_buffer,
    capacity,
    host_gap,
    min_gap,
    max_gap,
    pool,
    turnaround,
    move_begin,
    move_end,
    open_weekdays,
    open,
    available,
    move_pin,
    drop_pin,
    move_earliest,
    move_latest,
    allow,
    add_candidate,
    move_stage,
    leave,
    change_near_buffer,
    change_far_buffer,
    change_capacity,
    change_host_gap,
    change_visit,
    change_min_gap,
    change_max_gap,
    change_pool,
    change_turnaround,
    h1_assigned,
    h2_calendar,
    h3_host_unavailable,
    h4_window,
    h5_stage_order,
    h6_person_clash,
    h7_host_capacity,
    h8_host_gap,
    h9_track_gap,
    h10_pool,
    h11_host_choice,
    spacing,
    overload,
    host_load,
    travel,
    fairness,
    dates,
    carryover,
    stability,
    hosting,
    proximity,
}
