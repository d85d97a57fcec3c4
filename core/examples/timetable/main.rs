//! `timetable COURSES.crs STUDENTS.stu DAYS` or `timetable GRAPH.col COLOURS`, and `--moves N --seed S`: other problems of days and
//! people, solved by the same search. Prints Carter's cost for each student, or how many edges have one colour at both ends.

mod adapter;

use scambio_core::rotation::{Problem, Search, Settings};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut files, mut moves, mut settings) = (Vec::new(), 20_000_000_u64, Settings::default());
    let mut given = std::env::args().skip(1);
    while let Some(word) = given.next() {
        match word.as_str() {
            "--moves" => moves = given.next().ok_or("--moves N")?.parse()?,
            "--seed" => settings.seed = given.next().ok_or("--seed S")?.parse()?,
            _ => files.push(word),
        }
    }
    let read = |file: &str| std::fs::read_to_string(file);
    let (instance, students) = match &files[..] {
        [courses, students, days] => {
            let students = read(students)?;
            let count = students.lines().filter(|line| !line.trim().is_empty()).count();
            (adapter::examinations(&read(courses)?, &students, days.parse()?), count)
        }
        [graph, colours] => (adapter::colouring(&read(graph)?, colours.parse()?), 0),
        _ => return Err("timetable COURSES.crs STUDENTS.stu DAYS | timetable GRAPH.col COLOURS".into()),
    };
    let instance = instance.ok_or("the files do not fit together")?;
    let mut search = Search::new(Problem::new(&instance), settings);
    let mut progress = search.progress();
    while progress.moves < moves && (progress.best.violations > 0 || progress.best.objective > 0) {
        let before = progress.moves;
        progress = search.step(10_000);
        if progress.moves == before {
            break;
        }
    }
    let score = search.score();
    let each = score.objective as f64 / students.max(1) as f64;
    eprintln!("{} clashes, cost {} ({each:.3} each)", score.violations(), score.objective);
    Ok(())
}
