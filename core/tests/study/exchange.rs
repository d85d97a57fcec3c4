//! An exchange, from needs and offers to what it has brought.

use scambio_core::comparison::{Matrix, Round};
use scambio_core::exchange::{Exchange, TransferStep};
use scambio_core::id::AdministrationId;
use scambio_core::rotation::{Plan, check};
use scambio_core::study::*;
use scambio_core::time::Date;
use scambio_core::{format, rotation};

fn exchange() -> Exchange {
    format::read(include_bytes!("../data/network/exchange.json")).into_exchange().unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn suggestions_have_reasons() {
    let exchange = exchange();
    let (needs, offers) = (needs_of(&exchange), offers_of(&exchange));
    let of = |needs: &[Need]| needs.iter().map(|need| need.administration.to_string()).collect::<Vec<_>>();
    assert_eq!(of(&needs), ["c", "d", "a"]);
    assert_eq!(offers.len(), 3);
    let near = |a: &AdministrationId, b: &AdministrationId| (a.as_str() < b.as_str()).then_some(0.25);
    let found = suggest(&exchange, &needs, &offers, ReasonWeights::default(), near);
    let said: Vec<_> =
        found.iter().map(|one| format!("{} {} {}", one.giver, one.receiver, one.value)).collect();
    // b has a plan of controls; c and d need something within the same theme. a takes it up already.
    assert_eq!(said, ["b c 50", "b d 50"]);
    let Reason::Practice { practice, in_use: 0 } = &found[0].reasons[0] else { panic!("{:?}", found[0]) };
    assert_eq!(practice.as_str(), "p2");
    assert_eq!(found[0].reasons[1..], [Reason::Near(75)]);

    // One of them declares that it has something to give back.
    let subject = found[0].subject.clone();
    let declared = |who: &str| (AdministrationId::new(who).unwrap(), subject.clone());
    let (mut needs, mut offers) = (needs, offers);
    let (administration, subject) = declared("b");
    needs.push(Need { administration, subject, ground: NeedGround::Declared });
    let (administration, subject) = declared("d");
    offers.push(Offer { administration, subject: subject.clone(), ground: OfferGround::Declared });
    let found = suggest(&exchange, &needs, &offers, ReasonWeights::default(), |_, _| None);
    let said: Vec<_> =
        found.iter().map(|one| format!("{} {} {}", one.giver, one.receiver, one.value)).collect();
    assert_eq!(said, ["b c 35", "d c 15", "b d 50", "d a 15", "d b 30"]);
    assert!(found[2].reasons.contains(&Reason::GivesBack(vec![subject])));

    // Everybody gives once and receives once: b to d, and d to whom it is worth most.
    let market = market(&exchange, &found, Capacity { gives: 1, receives: 1 });
    let plan = market.assign().unwrap();
    assert!(plan.is_proved(&market));
    assert_eq!((plan.chosen.as_slice(), plan.givers), ([2, 4].as_slice(), 2));
    let instead = market.instead(&plan, 0).unwrap();
    assert_eq!((instead.loss, instead.lost, instead.gained), (Some(15), vec![2], vec![]));
}

#[test]
fn strengths_meet_areas_for_improvement() {
    let file = r#"{ "format": "exchange/1", "id": "p", "title": "P", "nature": "demonstration", "source": { "title": "S" },
      "administrations": [{ "id": "a", "name": "A", "role": "lead" }, { "id": "b", "name": "B", "role": "participant" },
        { "id": "c", "name": "C", "role": "participant" }, { "id": "d", "name": "D", "role": "participant" },
        { "id": "e", "name": "E", "role": "participant" }],
      "analyses": [{ "id": "A1", "title": "C", "state": "done",
        "criteria": [{ "id": "days", "name": "Days", "scale": "measure", "better": "less" }],
        "rows": [
          { "administration": "a", "values": { "days": 10 } }, { "administration": "b", "values": { "days": 50 } },
          { "administration": "c", "values": { "days": 52 } }, { "administration": "d", "values": { "days": 54 } },
          { "administration": "e", "values": { "days": 90 } } ] }] }"#;
    let exchange = format::read(file.as_bytes()).into_exchange().unwrap();
    let matrix = Matrix::of(&exchange.analyses()[0]).unwrap().unwrap();
    let (needs, offers) = measured(&matrix, Round(0), None).unwrap();
    let who = |ids: Vec<&AdministrationId>| ids.into_iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(who(needs.iter().map(|need| &need.administration).collect()), ["e"]);
    assert_eq!(who(offers.iter().map(|offer| &offer.administration).collect()), ["a"]);
    let found = suggest(&exchange, &needs, &offers, ReasonWeights::default(), |_, _| Some(0.5));
    assert_eq!((found.len(), found[0].value), (1, 40));
    assert_eq!(found[0].reasons, [Reason::Strength(100), Reason::Near(50)]);
    assert!(measured(&matrix, Round(3), None).is_err());
}

#[test]
fn visits_fit_the_rotation() {
    let text = include_bytes!("../data/rotation/mini-4x2.json");
    let instance = format::rotation::read(text).unwrap();
    let mut search = rotation::Search::new(rotation::Problem::new(&instance), rotation::Settings::default());
    search.step(20_000);
    let plan: &Plan = search.best();
    assert!(check(&instance, plan).is_feasible());
    let host = |at: usize| AdministrationId::new(&instance.hosts[at].id).unwrap();
    let suggestion = Suggestion {
        giver: host(1),
        receiver: host(2),
        subject: Subject::default(),
        need: 0,
        value: 1,
        reasons: vec![],
    };
    let track = &*instance.tracks[0].id;
    let found = visits(&instance, plan, &suggestion, &[track], instance.start);
    assert!(found.iter().any(|visit| visit.occasion == Occasion::AtGiver && visit.on_theme));
    assert!(found.windows(2).all(|pair| pair[0].on_theme >= pair[1].on_theme));
    for visit in &found {
        assert_eq!(plan.date(&instance, visit.session), Some(visit.date));
        let is_host = |at: usize| plan.hosts[visit.session] == Some(at);
        assert_eq!(visit.occasion == Occasion::AtGiver, is_host(1));
        assert_eq!(visit.occasion == Occasion::AtReceiver, is_host(2));
    }
    let later = visits(&instance, plan, &suggestion, &[track], found[0].date.add_days(1).unwrap());
    assert!(later.len() < found.len() && !later.contains(&found[0]));
    let stranger = Suggestion { giver: AdministrationId::new("nobody").unwrap(), ..suggestion };
    assert_eq!(visits(&instance, plan, &stranger, &[track], instance.start), []);
}

#[test]
fn practices_come_along() {
    let found = life_cycles(&exchange(), day("2020-03-01"));
    let [list, plan] = &found[..] else { panic!("{found:?}") };
    assert_eq!((list.in_use, list.completeness, list.hints.as_slice()), (1, 100, [].as_slice()));
    assert_eq!(list.courses[0].reached, Some(TransferStep::InUse));
    assert_eq!(list.courses[0].days, [Some(day("2019-10-01")), Some(day("2019-12-01")), None]);
    assert_eq!((list.courses[0].took, list.courses[0].rests, list.courses[0].obstacles), (Some(61), None, 1));
    assert_eq!((list.courses[1].reached, list.courses[1].rests), (None, None));
    assert_eq!(
        plan.hints,
        [Hint::Summary, Hint::Transferability, Hint::Conditions, Hint::Evidence, Hint::Lessons]
    );
    assert_eq!((plan.completeness, plan.courses[0].rests), (29, Some(29)));
}

#[test]
fn the_synthesis_says_what_is_open() {
    let found = synthesis(&exchange(), day("2019-06-01"), day("2020-03-01"));
    let second = &found.coverage[1];
    assert_eq!((second.theme.as_str(), second.administrations, second.practices), ("t2.1", 2, 1));
    assert_eq!(second.activities, Count { planned: 1, under_way: 0, done: 1 });
    let b = &found.parts[1];
    assert_eq!((b.hostings.done, b.practices, b.gives, b.receives), (1, 2, 3, 0));
    assert_eq!((found.practices, found.transfers), ((1, 1), [1, 1, 0, 1]));
    assert_eq!((found.project_works.under_way, found.outputs.planned), (1, 1));
    // Before June all had only met at the kick-off.
    let (before, now) = found.network;
    assert_eq!((before.density, before.robustness, before.persistence), (0.5, 0.0, None));
    assert!(now.density > before.density && now.robustness > before.robustness);
    assert_eq!(now.persistence, Some(1.0));
    assert!(now.index() > before.index());
    let open = &found.open;
    assert_eq!(
        open[..4],
        [
            OpenPoint::HostsInRotation(1),
            OpenPoint::Activities(2),
            OpenPoint::ProjectWorks(1),
            OpenPoint::Outputs(1)
        ]
    );
    assert!(open.contains(&OpenPoint::ThemeWithoutPractice(found.coverage[2].theme.clone())));
    assert_eq!(open.iter().filter(|point| matches!(point, OpenPoint::NotInUse(_))).count(), 2);
    assert_eq!(open.iter().filter(|point| matches!(point, OpenPoint::Incomplete(..))).count(), 1);
    assert!(!open.iter().any(|point| matches!(point, OpenPoint::WithoutTransfer(_))));
}

#[test]
fn the_real_exchange_has_a_synthesis() {
    let real = format::read(include_bytes!("../../data/scambio-pa.json")).into_exchange().unwrap();
    let found = synthesis(&real, day("2019-09-01"), day("2019-09-01"));
    assert_eq!(found.transfers, [0; 4]);
    assert_eq!(found.open.iter().filter(|one| matches!(one, OpenPoint::WithoutTransfer(_))).count(), 8);
    assert!(found.open.contains(&OpenPoint::HostsInRotation(2)));
    assert_eq!(needs_of(&real), []);
}
