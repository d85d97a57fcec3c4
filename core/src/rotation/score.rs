//! How good a plan is, level by level: broken rules first, then the weighted sum of the soft terms.

macro_rules! terms {
    ($(#[$meta:meta])* $name:ident $count:literal: $($(#[$doc:meta])* $term:ident $word:literal,)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $term,)+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: [Self; $count] = [$(Self::$term),+];

            /// The spelling for programs.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$term => $word,)+ }
            }
        }
    };
}

terms! {
    /// A rule that a feasible plan keeps; what is counted is said behind it.
    Hard 11:
    /// Every session has a date (in `sessions`).
    Assigned "H1_assigned",
    /// Within the period, on open days (in `session-days`).
    Calendar "H2_calendar",
    /// Never where the host cannot (in `session-days`).
    HostUnavailable "H3_host_unavailable",
    /// Earliest, latest, pin, forbidden days (in `conditions`).
    Window "H4_window",
    /// Stages of a track follow each other (in `pairs`).
    StageOrder "H5_stage_order",
    /// Nobody at two places, with time to travel (in `pairs`).
    PersonClash "H6_person_clash",
    /// No more sessions at once than a host can hold (in `excess per day`).
    HostCapacity "H7_host_capacity",
    /// Workshops at one host are one visit, or far apart (in `pairs`).
    HostGap "H8_host_gap",
    /// Gaps in a track are neither short nor long (in `days`).
    TrackGap "H9_track_gap",
    /// No more staff than there is (in `excess per day`).
    Pool "H10_pool",
    /// Chosen hosts are candidates, and different in one track and stage (in `sessions`).
    HostChoice "H11_host_choice",
}

terms! {
    /// What costs, but is allowed.
    Soft 10:
    /// Gaps of a track far from the ideal (in `days`).
    Spacing "spacing",
    /// Weeks with too many days for people (in `person-days`).
    Overload "overload",
    /// Months with too many days for hosts (in `days`).
    HostLoad "host_load",
    /// Trips that could be saved (in `person-km`).
    Travel "travel",
    /// The same, per person of the worst-off administration (in `km`).
    Fairness "fairness",
    /// Days beside closed ones for people from afar, discouraged days for all (in `persons`).
    Dates "dates",
    /// Hosts that follow each other, or have the same position, in two rounds (in `times`).
    Carryover "carryover",
    /// Announced sessions that move (in `cost and days`).
    Stability "stability",
    /// Hosts that are chosen more often than others (in `workshops`).
    Hosting "hosting",
    /// People with sessions shortly one after the other (in `cost`).
    Proximity "proximity",
}

impl Soft {
    /// The usual weights, in the order of [`Self::ALL`]: what one unit of each term costs.
    pub const USUAL: [i64; 10] = [25, 100, 80, 1, 2, 20, 150, 50, 0, 0];
}

/// The score of a plan, term by term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Violations, in the order of [`Hard::ALL`].
    pub hard: [i64; 11],
    /// Terms without their weights, in the order of [`Soft::ALL`].
    pub soft: [i64; 10],
    /// The weighted sum of the soft terms.
    pub objective: i64,
}

impl Score {
    /// How often rules are broken; feasible at 0.
    pub fn violations(&self) -> i64 {
        self.hard.iter().sum()
    }

    /// Is no rule broken?
    pub fn is_feasible(&self) -> bool {
        self.violations() == 0
    }

    /// How often this rule is broken.
    pub const fn of_hard(&self, rule: Hard) -> i64 {
        self.hard[rule as usize]
    }

    /// This term without its weight.
    pub const fn of_soft(&self, term: Soft) -> i64 {
        self.soft[term as usize]
    }
}
