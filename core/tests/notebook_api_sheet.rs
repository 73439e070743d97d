//! The recovery sheet on paper or not, and another one in its place: a founding that was cut off before its sheet was
//! seen is not lost, and an old sheet opens nothing any more.
//!
//! To see it fail, let `replace_recovery` keep the slot of before, let `sheet_confirmed_on` not compare the mark, or
//! take the PIN out of `replace_sheet_with_pin`.

mod notebook_support;

use std::time::Duration;

use dong_hanh::notebook::{NewNotebook, Notebook, NotebookError};
use dong_hanh::vault::{Cost, Host, NewSecret, OpensWith, RecoverySheet, Settled, VaultError};
use notebook_support::*;

fn refused_as_another(answer: Result<(), NotebookError>) -> bool {
    matches!(answer, Err(NotebookError::Vault(VaultError::WrongKey)))
}

/// Whether the app, started again, opens with these words.
fn opens(place: &Place, sheet: &RecoverySheet) -> bool {
    let notebook = place.locked();
    let answer = notebook.unlock_with_sheet(&sheet.print());
    assert!(answer.is_ok() || refused_as_another(answer));
    notebook.is_open()
}

#[test]
fn a_founding_cut_off_before_its_sheet_was_seen_gets_another_sheet() {
    let place = Place::new();
    // The app was killed here: nobody has seen the sheet; the test keeps it to show that it opens nothing later.
    let (notebook, unseen) = place.found().unwrap();
    drop(notebook);
    let notebook = place.unlocked().unwrap();
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), None);
    let person = Village::person(&notebook, 0);

    let (sheet, settled) = notebook.replace_sheet_with_pin(PIN).unwrap();
    assert_eq!(settled, Settled::Now);
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), None, "made is not yet on paper");
    notebook.confirm_sheet(&sheet.print().to_lowercase()).unwrap();
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), Some("2024-09-30".parse().unwrap()));

    assert!(!opens(&place, &unseen), "the sheet of before");
    assert!(opens(&place, &sheet));
    let again = place.unlocked().unwrap();
    assert_eq!(again.sheet_confirmed_on().unwrap(), Some("2024-09-30".parse().unwrap()));
    assert!(again.person(&person).is_ok());
}

#[test]
fn of_several_sheets_only_the_newest_opens_and_only_it_can_be_confirmed() {
    let place = Place::new();
    let (notebook, first) = place.found().unwrap();
    notebook.confirm_sheet(&first.print()).unwrap();
    assert!(notebook.sheet_confirmed_on().unwrap().is_some());
    let (second, _) = notebook.replace_sheet_with_pin(PIN).unwrap();
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), None, "the paper is another's");
    let (third, _) = notebook.replace_sheet_with_pin(PIN).unwrap();
    for old in [&first, &second, &RecoverySheet::make()] {
        assert!(refused_as_another(notebook.confirm_sheet(&old.print())));
        assert!(!opens(&place, old));
    }
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), None);
    assert!(opens(&place, &third));
    notebook.confirm_sheet(&third.print()).unwrap();
    notebook.confirm_sheet(&third.print()).unwrap();
    assert!(notebook.sheet_confirmed_on().unwrap().is_some());
}

#[test]
fn a_wrong_pin_makes_no_sheet_and_counts() {
    let place = Place::new();
    let (notebook, sheet) = place.found().unwrap();
    let wrong = notebook.replace_sheet_with_pin("314159").map(drop);
    assert!(matches!(wrong, Err(NotebookError::Vault(VaultError::WrongPin { attempts_left: 9, .. }))), "{wrong:?}");
    assert!(matches!(notebook.lock_state().unwrap().opens_with, OpensWith::Pin { attempts_left: 9, .. }));
    for hostile in ["", "\u{0}", "\u{202e}582047", &"5".repeat(1 << 20)] {
        let refused = notebook.replace_sheet_with_pin(hostile).map(drop);
        assert!(matches!(refused, Err(NotebookError::Vault(VaultError::Refused(_)))), "{refused:?}");
        assert!(matches!(notebook.confirm_sheet(hostile), Err(NotebookError::Sheet(_))));
    }
    assert!(notebook.replace_sheet_with_passphrase("mùa xuân trên bản nhỏ").is_err());
    assert!(opens(&place, &sheet), "the sheet of before counts");
    notebook.lock();
    assert!(matches!(notebook.replace_sheet_with_pin(PIN).map(drop), Err(NotebookError::Locked)));
}

#[test]
fn where_a_passphrase_opens_it_is_asked() {
    let place = Place::new();
    let passphrase = "mùa xuân trên bản nhỏ";
    let host = Host { hardware: None, ..place.host() };
    let secret = NewSecret::Passphrase(passphrase);
    let new = NewNotebook { secret, cost: Cost::floor(), role: dong_hanh::model::Role::Manager, unit: UNIT };
    let (notebook, old) = Notebook::found(&place.folder(), host, knowledge(), new).unwrap();
    let wrong = notebook.replace_sheet_with_passphrase("con suối chảy qua nương").map(drop);
    assert!(matches!(wrong, Err(NotebookError::Vault(VaultError::WrongPassphrase { .. }))), "{wrong:?}");
    place.clock.pass(Duration::from_secs(3600));
    let (sheet, _) = notebook.replace_sheet_with_passphrase(passphrase).unwrap();
    assert!(!opens(&place, &old));
    assert!(opens(&place, &sheet));
}

#[test]
fn a_keyring_put_back_to_before_takes_the_confirmation_with_it() {
    let place = Place::new();
    let (notebook, _) = place.found().unwrap();
    let before = Files::of(&place.folder());
    let (sheet, _) = notebook.replace_sheet_with_pin(PIN).unwrap();
    notebook.confirm_sheet(&sheet.print()).unwrap();
    for (name, bytes) in before.0.iter().filter(|(name, _)| name.starts_with("keyring.")) {
        std::fs::write(place.folder().join(name), bytes).unwrap();
    }
    assert_eq!(notebook.sheet_confirmed_on().unwrap(), None, "the paper does not open this keyring");
}
