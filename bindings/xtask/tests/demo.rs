//! Runs the demo command on small files: right ones, changed ones and wrong ones.
//!
//! To see `one_changed_event_changes_the_figures` fail, make `figures::json` print a constant.

use std::path::Path;
use std::process::{Command, Output};

const HEADER: &str = r#"{"scenario":"small","format":1,"title":{"vi":"Nhỏ","en":"Small"},"unit":"271","from":"2024-01-01","to":"2024-01-31","today":"2024-01-31","report":["01/2024"],"show":{"person":"@p1","search":"an"}}"#;

const EVENTS: &[&str] = &[
    r#"{"day":"2024-01-01","kind":"admin-unit","id":"u1","unit":"271","fields":{"code":"271","name":"Ba Vì","level":"old-district","valid_from":"2008-08-01"}}"#,
    r#"{"day":"2024-01-01","kind":"admin-unit","id":"u2","unit":"271","fields":{"code":"09661","name":"Minh Quang","level":"commune","commune_type":"xa","parent":"271","valid_from":"2008-08-01"}}"#,
    r#"{"day":"2024-01-02","kind":"person","id":"p1","unit":"09661","fields":{"full_name":"Nguyễn Văn An","born":"12/05/1985","status":"after-rehab"}}"#,
    r#"{"day":"2024-01-04","kind":"disruption","id":"d1","unit":"09661","fields":{"kind":"flood","from":"2024-01-03","to":"2024-01-04"}}"#,
    r#"{"day":"2024-01-05","kind":"outreach-contact","id":"o1","unit":"09661","fields":{"date":"2024-01-05","topics":["hiv"],"kind":"group","heads":12,"place":"Nhà văn hóa"}}"#,
];

fn file(folder: &Path, header: &str, events: &[&str]) -> std::path::PathBuf {
    let path = folder.join("small.jsonl");
    std::fs::write(&path, format!("{header}\n{}\n", events.join("\n"))).unwrap();
    path
}

fn demo(file: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("demo").arg(file).args(arguments).output().unwrap()
}

fn figures(folder: &Path, events: &[&str]) -> serde_json::Value {
    let output = demo(&file(folder, HEADER, events), &["--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn one_changed_event_changes_the_figures() {
    let folder = tempfile::tempdir().unwrap();
    let before = figures(folder.path(), EVENTS);
    assert_eq!((&before["I22"][0], &before["I24"][0]), (&12.into(), &0.into()));
    let changed = EVENTS[4].replace("\"heads\":12", "\"heads\":13");
    let after = figures(folder.path(), &[EVENTS[0], EVENTS[1], EVENTS[2], EVENTS[3], &changed]);
    assert_eq!(after["I22"][0], 13);
}

#[test]
fn a_kept_notebook_stays_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let keep = folder.path().join("kept");
    let output = demo(&file(folder.path(), HEADER, EVENTS), &["--keep", keep.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains(keep.to_str().unwrap()), "{said}");
    assert!(said.contains("Báo cáo tháng 01/2024 · Đơn vị: Ba Vì, cấp huyện (cũ), mã 271"), "{said}");
    assert!(said.contains("bão, lũ, từ 03/01/2024 đến 04/01/2024 (đơn vị 09661)"), "{said}");
    assert!(said.contains("không có trường hợp nào (0/0 người)"), "{said}");
    assert!(said.contains("chưa có số liệu (0/0 người)"), "{said}");
    assert!(said.contains(keep.join("phone-hardware").to_str().unwrap()), "{said}");
    assert!(keep.join("notebook/notebook.db").exists());

    let again = demo(&file(folder.path(), HEADER, EVENTS), &["--keep", keep.to_str().unwrap()]);
    assert!(!again.status.success(), "a folder that is not empty is left alone");
    assert!(keep.join("notebook/notebook.db").exists());
}

#[test]
fn a_wrong_file_gets_row_field_and_reason_and_nothing_is_left() {
    let replaced = |at: usize, from: &str, to: &str| {
        assert!(EVENTS[at].contains(from));
        let mut events: Vec<String> = EVENTS.iter().map(|event| (*event).to_owned()).collect();
        events[at] = EVENTS[at].replace(from, to);
        (HEADER.to_owned(), events)
    };
    let header = |from: &str, to: &str| {
        assert!(HEADER.contains(from));
        (HEADER.replace(from, to), EVENTS.iter().map(|event| (*event).to_owned()).collect())
    };
    let cases: Vec<((String, Vec<String>), &str, &str)> = vec![
        (replaced(4, "\"day\":\"2024-01-05\"", "\"day\":\"2023-01-05\""), "dòng 6", "day"),
        (replaced(4, "outreach-contact", "outreach"), "dòng 6", "kind"),
        (replaced(4, "\"heads\":12", "\"heads\":0"), "dòng 6", "fields.heads"),
        (replaced(4, "\"heads\":12", "\"people\":[\"@nobody\"],\"heads\":12"), "dòng 6", "fields.people"),
        (replaced(4, "\"heads\"", "\"head_count\""), "dòng 6", "fields.head_count"),
        (replaced(4, "\"date\":\"2024-01-05\"", "\"date\":\"31/02/2024\""), "dòng 6", "fields.date"),
        (replaced(4, "09661", "99999"), "dòng 6", "unit: tệp không có"),
        (replaced(1, "\"2008-08-01\"", "\"2024-02-01\""), "dòng 4", "R15"),
        (replaced(2, "12/05/1985", "1985"), "dòng 4", "keep it with \"accept\":{\"R03\":\"…\"}"),
        (
            replaced(4, "\"place\":\"Nhà văn hóa\"}", "\"place\":\"Nhà\"},\"accept\":{\"R41\":\"x\"}"),
            "dòng 6",
            "accept.R41",
        ),
        (replaced(4, "\"day\":\"2024-01-05\"", "\"day\":\"2024-02-05\""), "dòng 6", "day: ngày nằm ngoài"),
        (replaced(2, "\"id\":\"p1\"", "\"id\":\"u1\""), "dòng 4", "id"),
        (replaced(2, "{\"day\"", "{day"), "dòng 4", "không đọc được, cột 2 · it does not read, column 2"),
        (replaced(2, "\"fields\"", "\"field\""), "dòng 4", "không đọc được, cột"),
        (header("\"format\":1", "\"format\":2"), "dòng 1", "format"),
        (header("\"small\"", "\"other\""), "dòng 1", "scenario"),
        (header("\"unit\":\"271\"", "\"unit\":\"272\""), "dòng 1", "unit"),
        (header("\"to\":\"2024-01-31\"", "\"to\":\"2023-12-31\""), "dòng 1", "to: ngày cuối"),
        (header("\"today\":\"2024-01-31\"", "\"today\":\"2024-01-04\""), "dòng 1", "today"),
        (header("\"@p1\"", "\"@p2\""), "dòng 1", "show.person"),
        (header("[\"01/2024\"]", "[]"), "dòng 1", "report"),
        (header("[\"01/2024\"]", "[\"13/2024\"]"), "dòng 1", "report"),
    ];
    let folder = tempfile::tempdir().unwrap();
    let keep = folder.path().join("kept");
    for ((header, events), row, field) in cases {
        let events: Vec<&str> = events.iter().map(String::as_str).collect();
        let output = demo(&file(folder.path(), &header, &events), &["--keep", keep.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{row} {field} was taken");
        assert!(said.contains(row) && said.contains(field), "{row} {field}: {said}");
        assert_eq!(said.matches("line ").count(), 1, "one line is named, the file's: {said}");
        assert!(!keep.exists(), "{row} {field}: something was left");
    }
}

#[test]
fn a_missing_file_is_said_by_name() {
    let output = demo(Path::new("no-such-scenario"), &[]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("no-such-scenario"));
}

/// To see it fail, take the hook out of `main`.
#[cfg(unix)]
#[test]
fn a_reader_that_has_enough_ends_it_quietly_and_nothing_is_left() {
    use std::process::Stdio;
    let folder = tempfile::tempdir().unwrap();
    let temporary = folder.path().join("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("demo").arg(file(folder.path(), HEADER, EVENTS)).env("TMPDIR", &temporary);
    let mut demo = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(demo.stdout.take());
    let output = demo.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(141));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(std::fs::read_dir(&temporary).unwrap().count(), 0, "the notebook goes with the demo");
}
