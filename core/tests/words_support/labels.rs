//! The words of records, rules, indicators, tasks and periods.

use dong_hanh::model::{Area, Code, FieldSpec, FieldType, KINDS, Role};
use dong_hanh::reports::{TargetState, definitions, named_targets};
use dong_hanh::rules::RULES;
use dong_hanh::schedule::{Note, Task, WorkList, standing};

use super::{Shape, Words};

/// All of them.
pub fn labels() -> Vec<Words> {
    let mut all = Vec::new();
    for kind in KINDS {
        all.push(Words::new(kind.code, Shape::Label, kind.label));
        fields(kind.code, kind.fields, &mut all);
    }
    codes("role", Role::CODES, &mut all);
    codes("area", Area::CODES, &mut all);
    for rule in RULES {
        all.push(Words::new(rule.id, Shape::Label, rule.name));
        all.push(Words::new(rule.id, Shape::Message, rule.message));
    }
    for indicator in definitions() {
        let place = format!("{} version {}", indicator.id, indicator.version);
        all.push(Words::new(&place, Shape::Label, indicator.name.clone()));
        all.push(Words::new(&place, Shape::Label, indicator.unit.clone()));
        for part in &indicator.parts {
            all.push(Words::new(&place, Shape::Label, part.name.clone()));
            all.push(Words::new(&place, Shape::Label, part.unit.clone()));
        }
    }
    let today = "2024-09-10".parse().unwrap();
    for task in Task::ALL {
        all.push(Words::new(format!("{task:?}"), Shape::Label, task.label()));
        for due in ["2024-09-08", "2024-09-09", "2024-09-10", "2024-09-11", "2024-09-12"] {
            let words = standing(*task, due.parse().unwrap(), today);
            all.push(Words::new(format!("{task:?} due on {due}"), Shape::Label, words));
        }
    }
    codes("work list", WorkList::CODES, &mut all);
    for note in Note::ALL {
        let shape = if note == Note::Ours { Shape::Notice } else { Shape::Message };
        all.push(Words::new(format!("{note:?}"), shape, note.phrase()));
    }
    for target in named_targets() {
        all.extend(target.note.clone().map(|note| Words::new(format!("note of {}", target.code), Shape::Notice, note)));
    }
    for period in ["09/2024", "Q3/2024", "6T/2024", "9T/2024", "2024"] {
        all.push(Words::new(period, Shape::Label, period.parse::<dong_hanh::reports::Period>().unwrap().label()));
    }
    all.push(Words::new("no target", Shape::Label, TargetState::None.phrase().unwrap()));
    all.push(Words::new("unreadable target", Shape::Message, TargetState::Unreadable.phrase().unwrap()));
    all.push(Words::new("several targets", Shape::Message, TargetState::Several.phrase().unwrap()));
    let above = dong_hanh::reports::Share { numerator: 32, denominator: 31 };
    all.push(Words::new("share above its whole", Shape::Message, above.finding().unwrap()));
    all
}

fn fields(place: &str, specs: &'static [FieldSpec], all: &mut Vec<Words>) {
    for spec in specs {
        let place = format!("{place}.{}", spec.key);
        all.push(Words::new(&place, Shape::Label, spec.label));
        all.extend(spec.counted.map(|counted| Words::new(&place, Shape::Label, counted.many)));
        match spec.kind {
            FieldType::Choice(answers) | FieldType::Choices(answers) => codes(&place, answers, all),
            FieldType::Rows(columns) => fields(&place, columns, all),
            _ => {}
        }
    }
}

fn codes(place: &str, codes: &'static [Code], all: &mut Vec<Words>) {
    all.extend(codes.iter().map(|code| Words::new(format!("{place}={}", code.code), Shape::Label, code.label)));
}
