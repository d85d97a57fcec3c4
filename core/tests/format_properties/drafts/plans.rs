//! Arbitrary plans of the rotation, with what they embed.

use super::Maker;
use scambio_core::exchange::RotationPlan;
use scambio_core::format::{self, rotation};
use scambio_core::id::{AdministrationId, PlanId};
use scambio_core::rotation::programme::Programme;
use scambio_core::rotation::{Group, Host, Instance, Session, Track};

impl Maker {
    pub(super) fn plans(&mut self, administrations: &[AdministrationId]) -> Vec<RotationPlan> {
        self.numbered(|it, number| {
            let id = |number: u32| PlanId::new(&format!("v{number}")).unwrap();
            let mut sessions = vec![it.words(), it.words()];
            sessions.dedup();
            let starts = it.some(&sessions).into_iter().map(|session| (session, it.date(2020))).collect();
            let hosts = it.some(&sessions).into_iter().zip(it.some(administrations)).collect();
            let instance = it.maybe(|it| it.instance(administrations, &sessions));
            let programme = it.maybe(Self::programme);
            RotationPlan::new(id(number), it.text(), it.bool())
                .with_made_on(it.maybe(|it| it.date(2020)))
                .with_announced_on(it.maybe(|it| it.date(2020)))
                .with_replaces(number.checked_sub(1).map(id).filter(|_| it.bool()))
                .with_note(it.maybe(Self::text))
                .with_programme(programme.and_then(|it| format::embed(&rotation::write_programme(&it))))
                .with_instance(instance.and_then(|it| format::embed(&rotation::write(&it))))
                .with_starts(starts)
                .with_hosts(hosts)
        })
    }

    fn programme(&mut self) -> Programme {
        Programme {
            start: self.maybe(|it| it.date(2019)),
            end: self.maybe(|it| it.date(2020)),
            breaks: self.many(|it| it.period(2020)),
            has_labs: self.bool(),
            rounds: self.below(4),
            facilitators: self.below(9) as i32,
            ..Programme::usual()
        }
    }

    fn instance(&mut self, administrations: &[AdministrationId], sessions: &[Box<str>]) -> Instance {
        let host = |it: &mut Self, id: &AdministrationId| Host {
            id: id.as_str().into(),
            name: it.words(),
            capacity: 1,
            unavailable: it.many(|it| it.date(2020)),
            discouraged: Vec::new(),
        };
        let usual = Programme::usual();
        let session = |it: &mut Self, id: &str| Session {
            id: id.into(),
            is_workshop: it.bool(),
            hosts: vec![0],
            is_open: it.bool(),
            tracks: vec![0],
            stage: i64::from(it.below(3)),
            days: 1,
            pools: Vec::new(),
            earliest: it.maybe(|it| it.date(2020)),
            latest: None,
            pin: None,
            forbidden: it.many(|it| it.date(2020)),
        };
        let track = Track {
            id: "T".into(),
            min_gap_days: 1,
            max_gap_days: 40,
            ideal_gap_days: 20,
            tolerance_days: 3,
        };
        let count = administrations.len();
        Instance {
            name: self.words(),
            start: self.date(2019),
            end: self.date(2021),
            closed: self.many(|it| it.date(2020)),
            parameters: usual.parameters,
            weights: usual.weights,
            hosts: administrations.iter().map(|id| host(self, id)).collect(),
            km: vec![vec![i64::from(self.below(900)); count]; count],
            tracks: vec![track],
            people: vec![Group { id: self.words(), home: 0, count: 2, tracks: vec![0] }],
            pools: Vec::new(),
            sessions: sessions.iter().map(|id| session(self, id)).collect(),
            baseline: Vec::new(),
        }
    }
}
