//! Assignments are the best of all, and prove it.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use scambio_core::rng::Rng;
use scambio_core::study::{Assignment, Candidate, Market};

fn markets() -> impl Strategy<Value = Market> {
    (1_usize..5, 1_usize..5).prop_flat_map(|(givers, receivers)| {
        let candidate = (0..givers, 0..receivers, -3_i64..8).prop_map(|(giver, receiver, value)| Candidate {
            giver,
            receiver,
            value,
        });
        (
            prop::collection::vec(candidate, 0..10),
            prop::collection::vec(0_u32..3, givers),
            prop::collection::vec(0_u32..3, receivers),
            any::<bool>(),
        )
            .prop_map(|(candidates, gives, receives, everyone_gives)| Market {
                candidates,
                gives,
                receives,
                everyone_gives,
            })
    })
}

/// Givers and value of the best choice, of all that have `must` if that is given.
fn best(market: &Market, must: Option<usize>) -> Option<(usize, i64)> {
    let choices = 0_usize..1 << market.candidates.len();
    let worth = |choice: usize| {
        let chosen = market.candidates.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1);
        let (mut gives, mut receives) = (market.gives.clone(), market.receives.clone());
        let mut value = 0;
        for (_, one) in chosen {
            gives[one.giver] = gives[one.giver].checked_sub(1)?;
            receives[one.receiver] = receives[one.receiver].checked_sub(1)?;
            value += one.value;
        }
        let givers = gives.iter().zip(&market.gives).filter(|(left, all)| left < all).count();
        Some((if market.everyone_gives { givers } else { 0 }, value))
    };
    choices.filter(|choice| must.is_none_or(|must| choice >> must & 1 == 1)).filter_map(worth).max()
}

fn worth(market: &Market, found: &Assignment) -> (usize, i64) {
    (if market.everyone_gives { found.givers } else { 0 }, found.value)
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::with_cases(400) })]

    #[test]
    fn nothing_is_better(market in markets()) {
        let found = market.assign().unwrap();
        prop_assert_eq!(Some(worth(&market, &found)), best(&market, None));
        prop_assert!(found.is_proved(&market), "{found:?}");
    }

    #[test]
    fn insisting_costs_what_it_costs(market in markets()) {
        let found = market.assign().unwrap();
        for candidate in 0..market.candidates.len() {
            let instead = market.instead(&found, candidate).unwrap();
            let wanted = best(&market, Some(candidate));
            prop_assert_eq!(instead.loss.is_some(), wanted.is_some());
            let (Some(loss), Some((givers, value))) = (instead.loss, wanted) else { continue };
            prop_assert_eq!(found.value - loss, value);
            if market.everyone_gives {
                prop_assert_eq!(found.givers - instead.fewer_givers, givers);
            }
            if found.chosen.contains(&candidate) {
                prop_assert_eq!((loss, instead.lost.len() as i64), (0, instead.gained.len() as i64));
            }
        }
    }

    #[test]
    fn a_wrong_choice_is_not_proved(market in markets(), at in any::<prop::sample::Index>()) {
        let found = market.assign().unwrap();
        prop_assume!(!found.chosen.is_empty());
        let mut wrong = found.clone();
        wrong.chosen.remove(at.index(found.chosen.len()));
        prop_assert!(!wrong.is_proved(&market));
        let mut worse = found.clone();
        worse.value -= 1;
        prop_assert!(!worse.is_proved(&market));
        let mut of_another = found;
        of_another.giver_prices.push(0);
        prop_assert_eq!(of_another.bound(&market), None);
    }
}

#[test]
fn large_ones_are_proved_too() {
    let mut rng = Rng::new(7);
    for (size, gives, receives, everyone_gives) in [(60, 1, 1, false), (50, 2, 3, true), (40, 3, 1, true)] {
        let pairs = (0..size).flat_map(|giver| (0..size).map(move |receiver| (giver, receiver)));
        let candidates = pairs.filter(|(giver, receiver)| giver != receiver);
        let candidates = candidates.map(|(giver, receiver)| {
            let value = rng.below(1_000) as i64;
            Candidate { giver, receiver, value }
        });
        let market = Market {
            candidates: candidates.collect(),
            gives: vec![gives; size],
            receives: vec![receives; size],
            everyone_gives,
        };
        let found = market.assign().unwrap();
        assert!(found.is_proved(&market));
        assert!(!everyone_gives || found.givers == size.min(size * receives as usize));
    }
}

#[test]
fn what_is_no_market_is_refused() {
    let candidate = |giver, receiver, value| Candidate { giver, receiver, value };
    let market =
        |one| Market { candidates: vec![one], gives: vec![1], receives: vec![1], everyone_gives: true };
    assert!(market(candidate(0, 1, 3)).assign().unwrap_err().is_shape());
    assert!(market(candidate(0, 0, i64::MAX)).assign().unwrap_err().is_parameter());
    let found = market(candidate(0, 0, -5)).assign().unwrap();
    assert_eq!((found.givers, found.value), (1, -5), "giving something comes first");
    assert!(market(candidate(0, 0, 1)).instead(&found, 1).unwrap_err().is_shape());
    assert!(Market::default().assign().unwrap().chosen.is_empty());
}
