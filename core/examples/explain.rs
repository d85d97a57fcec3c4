//! `explain INSTANCE [PLAN] [--lang it|en|fr|de|sl] [--moves N]`: why there can be no plan, or what is behind the score of one,
//! as JSON.

use std::process::ExitCode;

use scambio_core::format::rotation;
use scambio_core::rotation::{Instance, Problem, Search, Settings, check, conflict};
use scambio_core::text::Lang;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// Is there nothing against it?
fn run() -> Result<bool, Box<dyn std::error::Error>> {
    let (mut files, mut lang, mut moves) = (Vec::new(), Lang::En, 240_000);
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        match word.as_str() {
            "--lang" => {
                lang = Lang::from_tag(&given.next().unwrap_or_default()).ok_or("--lang it|en|fr|de|sl")?;
            }
            "--moves" => moves = given.next().ok_or("--moves N")?.parse()?,
            _ => files.push(word),
        }
    }
    let file = files.first().ok_or("explain INSTANCE [PLAN] [--lang LANG] [--moves N]")?;
    let instance = rotation::read(&std::fs::read(file)?).map_err(|found| format!("{file}: {found:?}"))?;
    let Some(file) = files.get(1) else { return Ok(show_conflict(&instance, lang, moves)) };
    let plan = rotation::read_plan(&std::fs::read(file)?, &instance)
        .map_err(|found| format!("{file}: {found:?}"))?;
    print(&rotation::write_explanation(&instance, &plan, Some(lang)));
    Ok(check(&instance, &plan).is_feasible())
}

/// Prints a conflict, proved or suspected; is there none?
fn show_conflict(instance: &Instance, lang: Lang, moves: u64) -> bool {
    let found = conflict::find(instance, moves).or_else(|| {
        let mut search = Search::new(Problem::new(instance), Settings::default());
        while search.progress().best.violations > 0 && search.progress().moves < moves {
            search.step(2_000);
        }
        conflict::suspect(instance, search.best(), moves / 16)
    });
    let Some(found) = found else {
        print(r#"{"is_certain": false, "requirements": []}"#);
        return true;
    };
    print(&rotation::write_conflict(&found, instance, Some(lang)));
    false
}

#[allow(clippy::print_stdout, reason = "what the program is for")]
fn print(text: &str) {
    println!("{}", text.trim_end());
}
