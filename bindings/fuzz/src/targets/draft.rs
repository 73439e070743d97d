//! Drafts: forms as the store keeps them, of this version, another, or none.

use std::hint::black_box;

use dong_hanh::forms::{Form, Unfinished};
use dong_hanh::model::KINDS;

use super::form;
use crate::desk::{desk, view};
use crate::{Target, large, seeds};

pub(super) const TARGET: Target = Target {
    name: "draft",
    about: "a draft that reads shows the same after it was put down and taken up, and saves exactly when it says it can",
    check,
    seeds: || {
        let filled: Vec<_> = seeds::events(2).iter().filter_map(form::filled).map(|form| form.to_bytes()).collect();
        let fresh: Vec<_> = KINDS.iter().map(|kind| crate::desk::fresh(kind).to_bytes()).collect();
        [filled, fresh].concat()
    },
    large: large::drafts,
    calls: &[
        ("Form::from_bytes", |data| _ = black_box(Form::from_bytes(data, KINDS))),
        ("from_bytes and view", |data| _ = black_box(Form::from_bytes(data, KINDS).map(|form| view(&form)))),
    ],
};

fn check(data: &[u8]) {
    let Ok(form) = Form::from_bytes(data, KINDS) else { return };
    let written = Form::from_bytes(&form.to_bytes(), KINDS).expect("a draft that was written reads");
    assert!(view(&written) == view(&form), "a draft changed by being written");
    // Values of a type that only a newer version knows are not written again, so only from here on are the bytes the same.
    hold(&written);
}

/// What holds of every form, whatever was done to it.
pub(super) fn hold(form: &Form) {
    let seen = view(form);
    let bytes = form.to_bytes();
    let again = Form::from_bytes(&bytes, KINDS).expect("a draft that was written reads");
    assert!(again.to_bytes() == bytes, "a draft is written in two ways");
    assert!(view(&again) == seen, "a draft changed by lying");
    match form.clone().finish(&desk()) {
        Ok(finished) => {
            assert!(seen.can_save);
            let known = |key: &String| form.kind().field(key).is_some();
            assert!(finished.fields().0.keys().all(known), "a field that the kind does not have was saved");
            let written = finished.fields().to_cbor();
            assert!(dong_hanh::model::Fields::from_cbor(&written).is_ok_and(|read| read == *finished.fields()));
        }
        Err(Unfinished::Warnings(warnings)) => assert!(seen.can_save && !warnings.is_empty()),
        Err(Unfinished::Errors(problems)) => assert!(!seen.can_save && !problems.is_empty()),
        Err(Unfinished::Form(error)) => panic!("a form that shows could not be looked at: {error}"),
    }
}
